import {formatDate, writeDates} from './calendar-date.js'
import type {Compliance} from './compliance.js'
import {fold} from './fold.js'
import {formatCount} from './noun.js'
import {formatShare} from './number.js'
import {toPeriodNoun, toPeriodPhrase, toPeriodWords} from './period.js'
import type {PlanRow} from './plan-text.js'
import {formatFloor, formatGoal, formatParts, formatSpan, formatValue} from './quantity.js'
import {formatClosedAmount} from './sentence.js'
import {formatDeadline, formatWindows} from './verdict.js'

/** A legal deadline as `fases.csv` has it. */
export interface LegalPhase {
  phase: number
  name: string
  /** ISO. */
  territorialDue: string
  norm: string
}

/** How often an indicator that fails has failed, counted in bimesters, or periods of another edition, with a result of their own. */
export interface Failing {
  /** In a row, up to this one. */
  periods: number
  /** The first of those. */
  since: string
  /** In all, and of how many that were judged. */
  failed: number
  judged: number
}

/** The condition of a finding: what was measured against what, and by how much it fell short. */
export function toCondition(row: Compliance): string {
  const parts = formatParts(row)
  const value = [`${formatValue(row)}${parts === '' ? '' : ` (${parts})`}`, formatSpan(row)]
    .filter((part) => part !== '')
    .join(', ')
  const windows = formatWindows(row)
  return toText([
    `${toPeriodPhrase(row.bimester)} el resultado fue: ${value}. Meta: ${[formatGoal(row), formatFloor(row)].filter((part) => part !== '').join('; ')}`,
    windows === '' ? '' : `Periodos que alcanzaron la meta: ${windows}`,
    formatClosedAmount(row),
    row.compliance === null ? '' : `Cumplimiento: ${formatShare(row.compliance)}`,
    row.legal && row.due_date !== null ? `plazo legal: ${formatDeadline(row)}` : formatDeadline(row),
    row.carried_from === null
      ? ''
      : `El resultado es el de ${toPeriodWords(row.carried_from)}, el último periodo que cerró`,
  ])
}

/** The criterion of a finding: the row of the plan, what it says in its own words, its act, and the norm of a legal deadline. */
export function toCriterion(
  row: Compliance,
  plan: (PlanRow & {line: number}) | undefined,
  phases: readonly LegalPhase[],
): string {
  const phase = row.legal ? findPhase(plan?.plazo ?? '', phases) : undefined
  return toText([
    phase === undefined
      ? ''
      : `${phase.norm}: fase ${phase.phase} (${phase.name}), con plazo territorial al ${formatDate(phase.territorialDue)}`,
    `Plan de acción, «${row.action}»: ${formatGoal(row)}${row.goal_assumed ? ' (meta supuesta: el plan no la dice)' : ''}`,
    plan?.meta_texto ? `El plan dice: «${plan.meta_texto}»` : '',
    plan?.acto ? `Acto: ${writeDates(plan.acto)}` : '',
    plan === undefined
      ? ''
      : `Fila del plan: planes/${row.municipality}.csv, línea ${plan.line}${plan.lugar ? ` (${plan.lugar})` : ''}`,
  ])
}

/** Whether it is the first time: `Incumple en 3 bimestres juzgados seguidos, desde ene–feb 2010; ha incumplido en 5 de 9.` */
export function formatFailing({periods, since, failed, judged}: Failing): string {
  const [one, many] = [toPeriodNoun(since), toPeriodNoun(since, {isPlural: true})]
  if (judged === 1) return `Es el primer ${one} que se juzga.`
  if (failed === 1) return `Primera vez, de ${formatCount(judged, `${one} juzgado`, `${many} juzgados`)}.`
  const all = `ha incumplido en ${failed} de ${judged}`
  return periods === 1
    ? `El ${one} anterior que se juzgó no incumplía; ${all}.`
    : `Incumple en ${periods} ${many} juzgados seguidos, desde ${toPeriodWords(since)}; ${all}.`
}

function findPhase(due: string, phases: readonly LegalPhase[]): LegalPhase | undefined {
  const [, number] = /^fase (\d+)$/.exec(fold(due)) ?? []
  return phases.find(({phase}) => phase === Number(number))
}

/** Sentences, each with a capital and one full stop. */
function toText(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
      return /[.!?]$/.test(text) ? text : `${text}.`
    })
    .join(' ')
}
