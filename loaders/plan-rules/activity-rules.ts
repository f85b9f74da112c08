import {fold} from '../../src/domain/fold.js'
import type {PlanRule, RuleMatch} from './plan-rule.js'
import {
  groupByAction,
  hasTexts,
  listIndicators,
  listTexts,
  type ReviewedIndicator,
  type ReviewedPlan,
} from './reviewed-plan.js'
import {listAllStems, listStems} from './word-stems.js'

/** Steps before the work itself: that they were taken shows in what comes of them. */
const STEPS =
  /^(acordar|asignar|buscar|clasificar|convocar|definir|delegar|designar|identificar|listar|nombrar|organizar|recolec|recopil|repartir)/

/** Where an indicator says what it is about. */
const TELLING = ['linea', 'accion', 'indicador', 'unidad', 'indicador_texto', 'meta_texto']

/** What a plan leaves in doubt of its activities, and of who does them. */
export const activityRules: readonly PlanRule[] = [
  {
    rule: 'accion_sin_indicador',
    title: 'Actividades a las que el plan no da indicador',
    meaning:
      'El plan las nombra y no dice cómo se sabrá que se hicieron; el indicador con el que se miran es una lectura.',
    question: '¿Con qué se demuestra que la actividad se hizo? ¿Adopta la entidad este indicador u otro?',
    find: findActionsWithoutIndicator,
  },
  {
    rule: 'actividad_sin_indicador',
    title: 'Actividades que ningún indicador nombra',
    meaning:
      'Se comparan palabras: ninguna de las que dicen qué se hace está en la acción, el nombre, la unidad, la meta o el texto de un indicador del plan. ' +
      'Puede que otro indicador dé cuenta de ella con otras palabras. Los pasos previos, como convocar o nombrar, no se señalan.',
    question: '¿Qué muestra que se hizo? Si nada la mide, ¿cómo la sigue la entidad?',
    find: findUnnamedActivities,
  },
  {
    rule: 'sin_responsable',
    title: 'Indicadores sin responsable',
    meaning: 'El plan no dice a quién se le pide cuentas.',
    question: '¿Qué cargo o dependencia responde por él?',
    find: (plan) =>
      hasTexts(plan)
        ? listIndicators(plan)
            .filter(({rows}) => listTexts(rows, 'responsables').length === 0)
            .map(({label, rows}) => ({
              rows,
              column: 'responsables',
              text: `${label} no tiene responsable: el plan no lo nombra.`,
            }))
        : [],
  },
  {
    rule: 'sin_textos',
    title: 'Planes sin lo que dice el documento',
    meaning:
      'El archivo no trae las metas, los indicadores ni las actividades como el plan los escribe: no se puede comparar lo que se mide con lo que se prometió.',
    question:
      '¿Dónde está el plan adoptado? Agregue las columnas indicador_texto, meta_texto, actividades y responsables.',
    find: (plan) =>
      plan.rows.length === 0 || hasTexts(plan)
        ? []
        : [
            {
              rows: plan.rows,
              column: 'meta_texto',
              text: 'El archivo no trae lo que el plan dice con sus palabras: metas, indicadores, actividades ni responsables.',
            },
          ],
  },
]

function findActionsWithoutIndicator(plan: ReviewedPlan): RuleMatch[] {
  if (!hasTexts(plan)) return []
  return listIndicators(plan)
    .filter(({rows}) => listTexts(rows, 'indicador_texto').length === 0)
    .map(({label, action, rows}) => {
      const place = listTexts(rows, 'lugar').join('; ')
      const text = `El plan no da indicador a «${action}». Se mira con ${label}${place === '' ? '.' : `, que se leyó de: ${place}.`}`
      return {rows, column: 'indicador_texto', text}
    })
}

function findUnnamedActivities(plan: ReviewedPlan): RuleMatch[] {
  const named = new Set(
    plan.rows.flatMap(({cells}) => TELLING.flatMap((column) => listAllStems(cells[column] ?? ''))),
  )
  return groupByAction(listIndicators(plan)).flatMap((indicators) => {
    const rows = indicators.flatMap((indicator: ReviewedIndicator) => indicator.rows)
    const activities = listTexts(rows, 'actividades').flatMap(splitActivities)
    return [...new Set(activities)]
      .filter((activity) => !STEPS.test(fold(activity)))
      .filter((activity) => !listStems(activity).some((stem) => named.has(stem)))
      .map((activity) => ({
        rows: rows.filter(({cells}) => splitActivities(cells.actividades ?? '').includes(activity)),
        column: 'actividades',
        text: `Ningún indicador nombra «${activity}», actividad de «${rows[0]?.target.action}».`,
      }))
  })
}

/** The activities of a cell, which stand between semicolons; those after a colon are parts of the one before it. */
function splitActivities(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim())
  const list = parts.findIndex((part) => part.includes(':'))
  const whole =
    list === -1 ? parts : [...parts.slice(0, list), (parts[list] ?? '').split(':')[0]?.trim() ?? '']
  return whole.filter((part) => part !== '')
}
