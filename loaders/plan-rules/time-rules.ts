import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount} from '../../src/domain/noun.js'
import {WINDOW_RATES} from '../../src/domain/window-rate.js'
import type {PlanRule, RuleMatch} from './plan-rule.js'
import {listIndicators, listTexts, type ReviewedPlan, type ReviewedRow} from './reviewed-plan.js'

const DAY = 86_400_000
/** By how many days a validity may differ from the years that the plan says. */
const SLACK = 31

/** What a plan leaves in doubt of its windows, due dates and validity. */
export const timeRules: readonly PlanRule[] = [
  {
    rule: 'sin_ventana',
    title: 'Indicadores sin periodo',
    meaning: 'No se sabe cada cuánto deben cumplirse: se miran por bimestre.',
    question: '¿Cada cuánto se debe? Escríbalo en ventana; si es una lectura, marque ventana_supuesta.',
    find: (plan) =>
      listIndicators(plan).flatMap(({label, rows}) => {
        const open = rows.filter(({cells}) => cells.ventana === '')
        const text = `${label} no dice cada cuánto se debe: se mira por bimestre.${toTimes(open)}`
        return open.length === 0 ? [] : [{rows: open, column: 'ventana', text}]
      }),
  },
  {
    rule: 'ventana_supuesta',
    title: 'Periodos y plazos supuestos',
    meaning:
      'El plan no dice con claridad en qué lapso debe cumplirse; el que se usa es una lectura, y así se marca.',
    question: '¿Acepta la entidad ese lapso? Con otro, el mismo dato podría cumplir o incumplir.',
    find: findAssumedWindows,
  },
  {
    rule: 'vigencia_supuesta',
    title: 'Vigencias supuestas',
    meaning:
      'El plan no dice desde qué día y hasta qué día rige; antes y después de las fechas supuestas nada se juzga.',
    question: '¿Cuándo se adoptó el plan, con qué acto y hasta cuándo rige?',
    find: findAssumedValidities,
  },
  {
    rule: 'duracion_distinta',
    title: 'Vigencias que no duran lo que dice el plan',
    meaning:
      'Los años que el plan escribe en tiempos y los de la vigencia con la que se mide no son los mismos.',
    question: '¿Desde y hasta qué día rigen las metas? Con más años habría más periodos por cumplir.',
    find: findOtherDurations,
  },
  {
    rule: 'vigencia_con_hueco',
    title: 'Días sin meta entre dos vigencias',
    meaning:
      'Entre una fila y la siguiente del mismo indicador hay días que ninguna meta rige: sus periodos no se juzgan.',
    question: '¿Se suspendió la meta, o una de las fechas está mal?',
    find: findGaps,
  },
  {
    rule: 'plazo_fuera_de_vigencia',
    title: 'Plazos fuera de la vigencia',
    meaning:
      'Un plazo anterior a la vigencia está vencido desde el comienzo; uno que ninguna vigencia alcanza no se juzga nunca.',
    question: '¿Asumió el plan un compromiso que ya estaba vencido? ¿Está bien la fecha?',
    find: findDatesOutside,
  },
]

function findAssumedWindows(plan: ReviewedPlan): RuleMatch[] {
  return listIndicators(plan).flatMap(({label, rows}) => {
    const assumed = rows.filter(({target, cells}) => target.windowAssumed && cells.ventana !== '')
    const target = assumed[0]?.target
    if (target === undefined) return []
    const supposed =
      target.windowKind === 'plazo'
        ? `hasta el ${formatDate(target.dueDate ?? target.validUntil)}`
        : WINDOW_RATES[target.windowKind]
    const text = `El lapso de ${label}, ${supposed}, es supuesto.${toTimes(assumed)}`
    return [{rows: assumed, column: 'ventana_supuesta', text}]
  })
}

function findAssumedValidities({rows}: ReviewedPlan): RuleMatch[] {
  const spans = new Map<string, ReviewedRow[]>()
  for (const row of rows.filter(({target}) => target.validityAssumed)) {
    const span = `del ${formatDate(row.target.validFrom)} al ${formatDate(row.target.validUntil)}`
    spans.set(span, [...(spans.get(span) ?? []), row])
  }
  return [...spans].map(([span, alike]) => {
    const whole = alike.length === rows.length
    const what = whole
      ? 'La vigencia de todo el plan'
      : `La vigencia de ${formatCount(alike.length, 'fila', 'filas')}`
    return {
      rows: alike,
      column: 'vigencia_supuesta',
      text: `${what}, ${span}, es supuesta: el plan no trae esas fechas.`,
    }
  })
}

function findOtherDurations(plan: ReviewedPlan): RuleMatch[] {
  const found = new Map<string, ReviewedRow[]>()
  for (const {rows} of listIndicators(plan)) {
    const first = rows[0]?.target.validFrom ?? ''
    const last = rows.at(-1)?.target.validUntil ?? ''
    for (const stated of listTexts(rows, 'tiempos_texto')) {
      const [, years] = /^(\d{1,2}) años?$/.exec(stated) ?? []
      if (years === undefined) continue
      const until = addDays(`${Number(first.slice(0, 4)) + Number(years)}${first.slice(4)}`, -1)
      if (Math.abs(toDay(until) - toDay(last)) <= SLACK) continue
      const text = `En tiempos, el plan dice «${stated}», y la vigencia con la que se mide va del ${formatDate(first)} al ${formatDate(last)}.`
      found.set(text, [...(found.get(text) ?? []), ...rows])
    }
  }
  return [...found].map(([text, rows]) => ({rows, column: 'tiempos_texto', text}))
}

function findGaps(plan: ReviewedPlan): RuleMatch[] {
  return listIndicators(plan).flatMap(({label, rows}) =>
    rows.slice(1).flatMap((row, i) => {
      const before = rows[i] as ReviewedRow
      const [from, until] = [addDays(before.target.validUntil, 1), addDays(row.target.validFrom, -1)]
      if (from > until) return []
      const text = `Del ${formatDate(from)} al ${formatDate(until)} ninguna meta de ${label} rige.`
      return [{rows: [before, row], column: 'desde', text}]
    }),
  )
}

function findDatesOutside(plan: ReviewedPlan): RuleMatch[] {
  return listIndicators(plan).flatMap(({label, rows}) => {
    const first = rows[0]?.target.validFrom ?? ''
    const dates = new Set(rows.flatMap(({target}) => target.dueDate ?? []))
    return [...dates].flatMap((due) => {
      const stating = rows.filter(({target}) => target.dueDate === due)
      if (stating.some(({target}) => target.validFrom <= due && due <= target.validUntil)) return []
      const legal = stating.some(({target}) => target.legal) ? 'El plazo legal' : 'El plazo'
      const isFirst = stating.some(({target}) => target.validFrom === first)
      const text =
        due < first && isFirst
          ? `${legal} de ${label}, ${formatDate(due)}, es anterior a su vigencia, que empieza el ${formatDate(first)}: se da por vencido desde ese día.`
          : `${legal} de ${label}, ${formatDate(due)}, cae fuera de la vigencia de la fila que lo fija: no se juzga.`
      return [{rows: stating, column: 'plazo', text}]
    })
  })
}

/** What the plan says of the time, for who compares. */
function toTimes(rows: readonly ReviewedRow[]): string {
  const stated = listTexts(rows, 'tiempos_texto')
  return stated.length === 0 ? '' : ` En tiempos, el plan dice «${stated.join('»; «')}».`
}

function addDays(day: string, days: number): string {
  return new Date((toDay(day) + days) * DAY).toISOString().slice(0, 10)
}

function toDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}
