import {countDue, type DueCounts} from '../domain/due.js'
import {joinWords} from '../domain/join-words.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {toPeriodWords} from '../domain/period.js'
import type {Score} from '../domain/score.js'
import type {Municipality} from '../domain/site.js'

/** What fell due in a bimester in one sentence: how many indicators met it, failed, or are not known. */
export function dueFinding(counts: DueCounts, bimester: string): string {
  const when = toPeriodWords(bimester)
  const all = countDue(counts)
  if (all === 0) return `En ${when} no venció ninguna meta.`
  const {meta, minimo, incumple, sin_dato: unknown, municipalities} = counts
  const onlyFloor = minimo > 0 ? ` (${formatNumber(minimo)} solo el mínimo)` : ''
  const parts = [
    meta + minimo > 0 ? `${formatCount(meta + minimo, 'se cumplió', 'se cumplieron')}${onlyFloor}` : '',
    incumple > 0 ? formatCount(incumple, 'se incumplió', 'se incumplieron') : '',
    toUnknownWords(unknown, all),
  ]
  const due = formatCount(all, 'meta', 'metas')
  const where = formatCount(municipalities, 'municipio', 'municipios')
  return `En ${when} ${inflect(all, 'vencía', 'vencían')} ${due} en ${where}: ${joinWords(parts)}.`
}

/** The lowest and the highest score among municipalities in one bimester, each with its bounds; empty below two. */
export function rangeFinding(
  scores: readonly Score[],
  names: ReadonlyMap<string, string>,
  {edges = []}: {edges?: readonly number[]} = {},
): string {
  const known = scores
    .filter(({score}) => score !== null)
    .toSorted((a, b) => Number(a.score) - Number(b.score))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (lowest === undefined || highest === undefined || lowest === highest) return ''
  const tell = (row: Score) => {
    const name = names.get(row.municipality) ?? row.municipality
    const [low, high] = [row.score_min ?? 0, row.score_max ?? 1]
    const bounds =
      low === high ? '' : `, entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})}`
    return `${formatShare(row.score ?? 0, {digits: 0, apart: edges})} (${name}${bounds})`
  }
  return `Los puntajes van de ${tell(lowest)} a ${tell(highest)}.`
}

/** More municipalities than these are counted, not named. */
const MOST_NAMED = 5

/** Whose plan was not in force in a bimester, of those that have one; `scores` are that bimester's. */
export function absentFinding(
  scores: readonly Score[],
  municipalities: readonly Pick<Municipality, 'slug' | 'name' | 'has_plan'>[],
): string {
  const present = new Set(scores.map(({municipality}) => municipality))
  const absent = municipalities.filter(({slug, has_plan: hasPlan}) => hasPlan && !present.has(slug))
  if (absent.length === 0) return ''
  const names =
    absent.length > MOST_NAMED
      ? formatCount(absent.length, 'municipio', 'municipios')
      : joinWords(absent.map(({name}) => name))
  return `Sin plan vigente entonces: ${names}.`
}

/** How one municipality stands in one bimester: its indicators that are due, by state. */
export function scoreFinding(score: Score): string {
  const when = toPeriodWords(score.bimester)
  const due = score.n_meta + score.n_minimo + score.n_incumple + score.n_sin_dato
  if (due === 0) return `En ${when} ningún indicador con meta es exigible aún.`
  const parts = [
    score.n_meta > 0 ? formatCount(score.n_meta, 'cumple la meta', 'cumplen la meta') : '',
    score.n_minimo > 0 ? formatCount(score.n_minimo, 'cumple el mínimo', 'cumplen el mínimo') : '',
    score.n_incumple > 0 ? formatCount(score.n_incumple, 'incumple', 'incumplen') : '',
    toUnknownWords(score.n_sin_dato, due),
  ]
  const indicators = formatCount(due, 'indicador exigible', 'indicadores exigibles')
  const told = score.n_meta === due && due > 1 ? 'todos cumplen la meta' : joinWords(parts)
  const overdue = formatCount(score.overdue, 'plazo legal sigue vencido', 'plazos legales siguen vencidos')
  return `De ${indicators} en ${when}, ${told}.${score.overdue > 0 ? ` ${overdue}.` : ''}`
}

function toUnknownWords(unknown: number, all: number): string {
  if (unknown === 0) return ''
  return unknown === all ? 'de ninguno hay dato' : `de ${formatNumber(unknown)} no hay dato`
}
