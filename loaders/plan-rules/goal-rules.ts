import {findMeasure} from '../../src/domain/measure.js'
import {formatNumber, formatShare} from '../../src/domain/number.js'
import type {WindowKind} from '../../src/domain/window-kind.js'
import type {PlanRule, RuleMatch} from './plan-rule.js'
import {
  groupByAction,
  hasTexts,
  listIndicators,
  listTexts,
  type ReviewedIndicator,
  type ReviewedPlan,
  type ReviewedRow,
} from './reviewed-plan.js'
import {asksForAll, type Figure, listFigures} from './text-figures.js'

/** How often a window comes in a year: `4 revisiones al año` is one a quarter. */
const A_YEAR: Record<WindowKind, number> = {
  semana: 52,
  mes: 12,
  bimestre: 6,
  trimestre: 4,
  semestre: 2,
  año: 1,
  plazo: 1,
}

const STATED = ['meta_texto', 'indicador_texto']

/** What the goals of a plan leave in doubt. */
export const goalRules: readonly PlanRule[] = [
  {
    rule: 'sin_meta',
    title: 'Indicadores sin meta',
    meaning: 'Se muestra su historia y no entran en ningún puntaje: nadie puede decir si se cumplieron.',
    question:
      '¿Cuánto debía alcanzarse, y qué acto lo fija? Con ese acto se agrega una fila con la meta y la fecha desde la que rige.',
    find: findMissingGoals,
  },
  {
    rule: 'meta_en_palabras',
    title: 'Metas en palabras, sin cifra',
    meaning: 'El plan escribe un propósito que no se puede comparar con ningún dato.',
    question: '¿Con qué cifra, y para cuándo, se sabrá que el propósito se alcanzó?',
    find: findGoalsInWords,
  },
  {
    rule: 'cifra_sin_usar',
    title: 'Cifras del plan que ningún indicador usa',
    meaning: 'El texto de la meta o del indicador nombra una cifra y ningún indicador de la acción la exige.',
    question:
      '¿Falta un indicador, o la meta de alguno quedó mal transcrita? Compare el archivo con el plan.',
    find: findUnusedFigures,
  },
  {
    rule: 'meta_de_otra_parte',
    title: 'Metas que no salen de la columna de metas',
    meaning:
      'La cifra no está en lo que el plan escribe como meta ni como indicador: se tomó de otra parte del documento.',
    question:
      '¿Reconoce la entidad esa cifra como un compromiso? Confírmelo en el documento antes de exigirla.',
    find: findGoalsFromElsewhere,
  },
  {
    rule: 'meta_supuesta',
    title: 'Metas supuestas',
    meaning: 'El plan no fija la cifra; la que se usa es una lectura, y así se marca en cada página.',
    question:
      '¿Acepta la entidad esa meta? Mientras no haya un acto que la fije, su incumplimiento es discutible.',
    find: (plan) =>
      listIndicators(plan).flatMap(({label, rows}) => {
        const assumed = rows.filter(({target}) => target.goalAssumed)
        const goals = assumed.map(toGoalText).join(', luego ')
        return assumed.length === 0
          ? []
          : [
              {
                rows: assumed,
                column: 'meta_supuesta',
                text: `La meta de ${label}, ${goals}, es supuesta: el plan no la escribe.`,
              },
            ]
      }),
  },
  {
    rule: 'minimo_solo',
    title: 'Mínimos sin meta',
    meaning: 'El mínimo se toma como la meta.',
    question: '¿Es la meta, o el plan pide más? Escriba la cifra en meta si eso es lo que dice el plan.',
    find: (plan) =>
      plan.rows
        .filter(({target, cells}) => target.direction !== 'entre' && cells.minimo !== '' && cells.meta === '')
        .map((row) => ({
          rows: [row],
          column: 'minimo',
          text: `El mínimo de «${row.target.indicator}» (${row.target.code}), ${toGoalText(row)}, está solo y se toma como la meta.`,
        })),
  },
]

function findMissingGoals(plan: ReviewedPlan): RuleMatch[] {
  const indicators = listIndicators(plan)
  return indicators.filter(hasNoGoal).flatMap((indicator): RuleMatch[] => {
    const {label, rows, action} = indicator
    const stated = listTexts(rows, 'meta_texto')
    const figures = stated.flatMap(listFigures)
    if (stated.length > 0 && figures.length === 0) return []
    const users = indicators.filter(
      (other) => other.action === action && figures.some((figure) => isUsed(figure, [other])),
    )
    const why =
      users.length > 0
        ? ` propia: la del plan, en resumen «${stated.join('»; «')}», es de toda la acción, y esa cifra la exige ${joinCodes(users)}.`
        : hasTexts(plan)
          ? ': el plan no le escribe ninguna.'
          : '.'
    return [{rows, column: 'meta', text: `${label} no tiene meta${why}`}]
  })
}

function findGoalsInWords(plan: ReviewedPlan): RuleMatch[] {
  return listIndicators(plan)
    .filter(hasNoGoal)
    .flatMap(({label, rows}) => {
      const stated = listTexts(rows, 'meta_texto')
      if (stated.length === 0 || stated.flatMap(listFigures).length > 0) return []
      const text = `${label} no tiene meta en cifras. En resumen, el plan dice: «${stated.join('»; «')}».`
      return [{rows, column: 'meta', text}]
    })
}

function findUnusedFigures(plan: ReviewedPlan): RuleMatch[] {
  return groupByAction(listIndicators(plan)).flatMap((indicators) => {
    const rows = indicators.flatMap((indicator) => indicator.rows)
    return STATED.flatMap((column) =>
      listTexts(rows, column).flatMap((stated) => {
        const unused = listFigures(stated).filter((figure) => !isUsed(figure, indicators))
        if (unused.length === 0) return []
        const written = [...new Set(unused.map((figure) => figure.written))].join(', ')
        const text = `En resumen, el plan dice «${stated}», y ningún indicador de la acción exige ${written}.`
        return [{rows: rows.filter(({cells}) => cells[column] === stated), column, text}]
      }),
    )
  })
}

function findGoalsFromElsewhere(plan: ReviewedPlan): RuleMatch[] {
  if (!hasTexts(plan)) return []
  return plan.rows
    .filter(({target}) => target.goal !== null && !target.goalAssumed)
    .filter((row) => {
      const stated = STATED.map((column) => row.cells[column] ?? '').join('; ')
      if (row.target.goal === 1 && isRatio(row) && asksForAll(stated)) return false
      const alone: ReviewedIndicator = {code: row.target.code, label: '', action: '', rows: [row]}
      return !listFigures(stated).some((figure) => isUsed(figure, [alone]))
    })
    .map((row) => {
      const {target, cells} = row
      const place = cells.lugar === '' ? '' : ` Se tomó de: ${cells.lugar}.`
      const text = `La meta de «${target.indicator}» (${target.code}), ${toGoalText(row)}, no está en lo que el plan escribe como meta ni como indicador.${place}`
      return {rows: [row], column: 'meta', text}
    })
}

function hasNoGoal({rows}: ReviewedIndicator): boolean {
  return rows.every(({target}) => target.goal === null)
}

/** Whether some row of these demands a figure: as goal, floor, goal of a whole year, or least number of people. */
function isUsed(figure: Figure, indicators: readonly ReviewedIndicator[]): boolean {
  return indicators.some(({rows}) =>
    rows.some((row) => {
      const {goal, floor, minAttendees, windowKind} = row.target
      if (isRatio(row)) return figure.isShare && [goal, floor].includes(figure.value)
      const yearly = goal === null ? null : goal * A_YEAR[windowKind]
      return !figure.isShare && [goal, floor, minAttendees, yearly].includes(figure.value)
    }),
  )
}

/** The goal of a row, as people read it. */
function toGoalText(row: ReviewedRow): string {
  const goal = row.target.goal ?? 0
  return isRatio(row) ? formatShare(goal) : formatNumber(goal, {digits: 4})
}

function isRatio({target}: ReviewedRow): boolean {
  return findMeasure(target.measure)?.denominator !== 'none'
}

function joinCodes(indicators: readonly ReviewedIndicator[]): string {
  const codes = indicators.map(({code}) => code)
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} o ${codes.at(-1)}`
}
