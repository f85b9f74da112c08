import {toBimesterIndex} from './bimester.js'
import {type ComparedSeries, standAt} from './compared-series.js'
import type {Comparison} from './comparison.js'
import type {FunnelPoint} from './funnel.js'
import {joinWords} from './join-words.js'
import {formatMonth} from './month.js'
import {agreeUnit, formatCount, inflect} from './noun.js'
import {formatNumber, formatShare} from './number.js'
import {toPeriodWords} from './period.js'
import type {VisitRank} from './visit-rank.js'
import {WINDOW_RATES} from './window-rate.js'

export interface FindingOptions {
  names: ReadonlyMap<string, string>
  /** Whether figures are told per 1 000 inhabitants. */
  perThousand: boolean
  /** Whose municipalities these are: `de Casanare`; empty for all. */
  scope: string
}

/** A rate per 1 000 inhabitants: small ones with two decimals, so that they are not all alike. */
export function formatRate(rate: number): string {
  return formatNumber(rate, {digits: Math.abs(rate) < 10 ? 2 : 1})
}

/** Whose site was visited most in a month, and how many have a place. Rows in the order of the places. */
export function rankFinding(
  rows: readonly VisitRank[],
  {names, perThousand, scope, month}: FindingOptions & {month: string},
): string {
  const placed = rows.filter((row) => toRank(row, {perThousand}) !== undefined)
  const when = `En ${formatMonth(month)}`
  const [first] = placed
  if (first === undefined) {
    const why =
      perThousand && rows.some(({rank}) => rank !== undefined)
        ? ' por habitante: falta la población en municipios.csv'
        : ''
    return `${when} ningún sitio ${scope === '' ? '' : `${scope} `}tiene puesto${why}.`
  }
  const leaders = placed.filter((row) => toRank(row, {perThousand}) === toRank(first, {perThousand}))
  const next = placed.slice(leaders.length, leaders.length + 2)
  const name = ({municipality}: VisitRank) => names.get(municipality) ?? municipality
  const among = scope === '' ? '' : ` ${scope}`
  const lead =
    leaders.length === 1
      ? `el sitio más visitado${among} fue el de ${name(first)}, con ${toVisits(first, perThousand)}`
      : `los sitios más visitados${among} fueron los de ${joinWords(leaders.map(name))}, con ${toVisits(first, perThousand)} cada uno`
  const after =
    next.length === 0
      ? ''
      : `; ${inflect(next.length, 'le sigue', 'le siguen')} ${joinWords(next.map((row) => `${name(row)} (${toFigure(row, perThousand)})`))}`
  const aside = rows.length - placed.length
  const count = `${formatCount(placed.length, 'sitio tiene', 'sitios tienen')} puesto`
  const rest = aside === 0 ? '' : ` y ${formatCount(aside, 'queda', 'quedan')} aparte`
  return `${when} ${lead}${after}. ${count}${rest}.`
}

/** The place of a municipality by the figure that is shown. */
export function toRank(
  {rank, rate_rank}: VisitRank,
  {perThousand}: {perThousand: boolean},
): number | undefined {
  return perThousand ? rate_rank : rank
}

function toVisits(row: VisitRank, perThousand: boolean): string {
  if (perThousand) return `${formatRate(row.rate ?? 0)} visitas por cada 1.000 habitantes`
  return formatCount(row.visits ?? 0, 'visita', 'visitas')
}

function toFigure(row: VisitRank, perThousand: boolean): string {
  return perThousand ? formatRate(row.rate ?? 0) : formatNumber(row.visits ?? 0)
}

/** What a comparison's values are told in, after a figure: `días con publicación al mes`; empty for a share. */
export function toComparedUnit(
  value: number,
  {ratio, unit, window_kind}: Comparison,
  {perThousand}: {perThousand: boolean},
): string {
  if (ratio) return ''
  const words = [agreeUnit(value, unit), WINDOW_RATES[window_kind]].filter((part) => part !== '').join(' ')
  return perThousand ? `${words} por cada 1.000 habitantes` : words
}

/** A value of a comparison without its unit. */
export function formatCompared(
  value: number,
  {ratio}: Pick<Comparison, 'ratio'>,
  {perThousand}: {perThousand: boolean},
): string {
  if (perThousand) return formatRate(value)
  return ratio ? formatShare(value) : formatNumber(value)
}

/** The lowest and the highest value of a bimester among those that compare. */
export function seriesFinding(
  series: readonly ComparedSeries[],
  comparison: Comparison,
  {names, perThousand, scope, bimester}: FindingOptions & {bimester: string},
): string {
  const known = series
    .map((one) => ({
      ...standAt(one, toBimesterIndex(bimester)),
      name: names.get(one.municipality) ?? one.municipality,
    }))
    .flatMap(({comparable, value, rate, name}) => {
      const shown = perThousand ? rate : value
      return comparable && shown !== null ? [{shown, name}] : []
    })
    .toSorted((a, b) => a.shown - b.shown)
  const [low, high] = [known[0], known.at(-1)]
  const when = `En ${toPeriodWords(bimester)}${scope === '' ? '' : `, entre los municipios ${scope}`}`
  if (low === undefined || high === undefined) return `${when}, ninguno tiene un valor que se pueda comparar.`
  const figure = (value: number) => formatCompared(value, comparison, {perThousand})
  const full = (value: number) =>
    `${figure(value)} ${toComparedUnit(value, comparison, {perThousand})}`.trimEnd()
  if (known.length === 1) return `${when}, solo ${low.name} tiene un valor: ${full(low.shown)}.`
  if (low.shown === high.shown)
    return `${when}, los ${known.length} que se comparan tienen lo mismo: ${full(low.shown)}.`
  return `${when}, los ${known.length} que se comparan van de ${figure(low.shown)} (${low.name}) a ${full(high.shown)} (${high.name}).`
}

/** How many municipalities lie above, within and below what chance explains. */
export function funnelFinding(
  points: readonly FunnelPoint[],
  {pooled, bimester, scope}: {pooled: number | null; bimester: string; scope: string},
): string {
  const when = `En ${toPeriodWords(bimester)}`
  const compared = points.filter(({standing}) => standing !== undefined)
  if (pooled === null) return `${when} ningún municipio tiene una proporción que se pueda comparar.`
  const all = `${when} el conjunto está en ${formatShare(pooled)}`
  const whose = scope === '' ? '' : ` ${scope}`
  if (compared.length === 0)
    return `${all}, pero${whose === '' ? '' : ` entre los municipios${whose}`} hay muy pocos casos para comparar: con tan pocos, la diferencia puede ser azar.`
  const count = (standing: string) => compared.filter((point) => point.standing === standing).length
  const parts = [
    count('encima') === 0 ? '' : `${formatNumber(count('encima'))} por encima de lo que explica el azar`,
    count('dentro') === 0 ? '' : `${formatNumber(count('dentro'))} dentro de él`,
    count('debajo') === 0 ? '' : `${formatNumber(count('debajo'))} por debajo`,
  ]
  const only = count('dentro') === compared.length
  const words = only ? 'ninguno se distingue de él más de lo que explica el azar' : `hay ${joinWords(parts)}`
  return `${all}. De ${formatCount(compared.length, 'municipio', 'municipios')}${whose} que se ${inflect(compared.length, 'compara', 'comparan')}, ${words}.`
}
