import {agreeVerb, formatAmount, formatExcess, formatMissing, formatTimeLeft} from './amount.js'
import type {Compliance} from './compliance.js'
import {formatCount} from './noun.js'
import type {Assurance} from './process.js'
import type {Signal} from './signal.js'
import {toVerdict} from './verdict-clause.js'
import {WINDOW_WORDS, type WindowKind} from './window-kind.js'

export interface SentenceOptions {
  /** What the trend says. Default: that of the row. */
  signal?: Signal
  /** Whether the process reaches goal and floor while it does not change. Default: those of the row. */
  assuranceGoal?: Assurance | null
  assuranceFloor?: Assurance | null
}

/** Each window while it is open. */
const THIS_WINDOW: Record<WindowKind, string> = {
  semana: 'esta semana',
  mes: 'este mes',
  bimestre: 'este bimestre',
  trimestre: 'este trimestre',
  semestre: 'este semestre',
  año: 'este año',
  plazo: 'el próximo plazo',
}

/**
 * What an indicator's row says, from state and signal together, with what is missing: `Incumple y estable: no mejorará sin
 * cambiar el proceso. Faltaron 4 noticias en 2 meses.`
 */
export function toSentence(
  row: Compliance,
  {
    signal = row.signal,
    assuranceGoal = row.assurance_goal,
    assuranceFloor = row.assurance_floor,
  }: SentenceOptions = {},
): string {
  const verdict = toVerdict(row, {signal, assuranceGoal, assuranceFloor})
  if (row.state === 'no_aplica' || row.state === 'sin_meta') return toText([verdict])
  const advice = toAdvice(row)
  if (row.state === 'no_exigible') return toText([join(verdict, formatOpenAmount(row)), advice])
  return toText([join(verdict, formatClosedAmount(row)), formatOpenAmount(row), advice])
}

/** What the windows that closed lacked, or had too much: `faltaron 4 noticias en 2 meses`; empty where that is not known. */
export function formatClosedAmount(row: Compliance): string {
  const past = row.window_kind !== 'plazo'
  const short = row.windows_known - row.windows_met
  const bound = row.added === false && short > 1 && past ? 'hasta' : ''
  const {shortfall, excess} = row
  const parts = [
    shortfall === null ? '' : formatMissing(row, shortfall, {bound, past}),
    excess === null
      ? ''
      : [past ? 'tuvo' : 'tiene', bound, formatExcess(row, excess)].filter(Boolean).join(' '),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(' y ')}${toWhere(row, short)}`
}

/** In how many of the windows: ` en 1 de 2 meses`; empty where but one closed, or not all of them count alike. */
function toWhere({window_kind, windows, shortfall, excess}: Compliance, short: number): string {
  if (window_kind === 'plazo' || windows < 2 || (shortfall !== null && excess !== null)) return ''
  const all = formatCount(windows, ...WINDOW_WORDS[window_kind])
  return short === windows ? ` en ${all}` : ` en ${short} de ${all}`
}

/** What the open window lacks, by its own name: `para este año falta 1 taller en 2 bimestres`; empty where nothing, or it is not known. */
export function formatOpenAmount(row: Compliance): string {
  return toOpenAmount(row, row.state === 'no_exigible' ? '' : THIS_WINDOW[row.window_kind])
}

/** What the open window lacks, and until when: `para este año falta 1 taller en 2 bimestres`. */
function toOpenAmount(row: Compliance, window: string): string {
  const {missing, overrun, missing_by: due, missing_most: most} = row
  if (due === null) return ''
  if (missing !== null) {
    const lead = window === '' ? '' : `para ${window} `
    const amount = formatMissing(row, missing, {bound: most ? 'a lo sumo' : ''})
    return `${lead}${amount} ${formatTimeLeft(row.missing_bimesters, due)}`
  }
  if (overrun === null) return ''
  return `${window === '' ? '' : `${row.window_kind === 'plazo' ? 'para ' : ''}${window} `}lleva ${formatExcess(row, overrun)}`
}

/** What an even pace would have reached by now. */
function toAdvice(row: Compliance): string {
  if (row.advised === null) return ''
  const verb = agreeVerb(row, row.advised, 'sería', 'serían')
  return `a ritmo parejo ya ${verb} ${formatAmount(row, row.advised)}: es una guía, no una exigencia`
}

/** A verdict that already explains itself by a colon gets the amount as a sentence of its own. */
function join(verdict: string, amount: string): string {
  if (amount === '') return verdict
  return verdict.includes(':') ? `${verdict}. ${capitalise(amount)}` : `${verdict}: ${amount}`
}

function toText(sentences: string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${capitalise(sentence)}.`)
    .join(' ')
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
