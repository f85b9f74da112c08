import {toBandRange} from '../domain/band-range.js'
import {toBimesterWords} from '../domain/bimester.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber, formatShare} from '../domain/number.js'
import type {Score} from '../domain/score.js'
import {type Band, findBand} from '../domain/site.js'

/**
 * What a chart of scores shows: the last one with its bounds, and between which all have been. Scores have no test of change,
 * so none is told. Rows in the order of time.
 */
export function scoreTitle(
  rows: readonly Score[],
  {name, edges}: {name: string; edges: readonly number[]},
): string {
  const known = rows.filter(({score}) => score !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return `${name} aún no tiene puntaje`
  const figure = (score: number) => formatShare(score, {digits: 0, apart: edges})
  const {score_min: low, score_max: high} = last
  const bounds =
    low === null || high === null || low === high
      ? ''
      : ` (entre ${formatShare(low, {digits: 0})} y ${formatShare(high, {digits: 0})} con lo que falta)`
  const now = `El puntaje de ${name} en ${toBimesterWords(last.bimester)} es ${figure(Number(last.score))}${bounds}`
  if (known.length === 1) return `${now}; es el único`
  const scores = known.map(({score}) => Number(score))
  const [least, most] = [figure(Math.min(...scores)), figure(Math.max(...scores))]
  const since = `desde ${toBimesterWords(first.bimester)}`
  return least === most
    ? `${now}, como siempre ${since}`
    : `${now}; ${since} ha estado entre ${least} y ${most}`
}

/** What a map of scores shows of its last bimester: how many are in each band, the best first. */
export function scoreMapTitle(
  scores: readonly Score[],
  {bimester, bands}: {bimester: string; bands: readonly Band[]},
): string {
  const when = toBimesterWords(bimester)
  const known = scores.flatMap(({score}) => (score === null ? [] : [findBand(bands, score)]))
  if (known.length === 0) return `En ${when} ningún plan tiene puntaje`
  const counts = bands
    .toReversed()
    .map((band) => ({count: known.filter((one) => one === band).length, range: toScore(band)}))
    .filter(({count}) => count > 0)
  const plans = formatCount(known.length, 'plan', 'planes')
  const told = counts.map(({count, range}, i) =>
    i === 0
      ? `${formatNumber(count)} de ${plans} ${inflect(count, 'tiene', 'tienen')} un puntaje ${range}`
      : `${formatNumber(count)}, ${range}`,
  )
  return `En ${when}, ${told.join('; ')}`
}

function toScore(band: Band): string {
  const range = toBandRange(band)
  return range.startsWith('de ') ? range : `de ${range}`
}
