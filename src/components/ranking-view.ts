import {html} from 'htl'
import {rankFinding, toRank} from '../domain/comparison-finding.js'
import {joinWords} from '../domain/join-words.js'
import {formatMonth} from '../domain/month.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import type {Municipality, Site} from '../domain/site.js'
import type {RankHistory, VisitRank} from '../domain/visit-rank.js'
import {type ApartRow, apartTable} from './apart-table.js'
import {chartFigure} from './chart-figure.js'
import {type RankLine, rankChart} from './rank-chart.js'
import {formatPlace, rankTable} from './rank-table.js'
import {section} from './section.js'

/** As many of the first places are drawn while none is picked. */
const MOST_LINES = 5

export interface RankingViewOptions {
  /** The municipalities that the filters leave, by slug. */
  places: ReadonlyMap<string, Municipality>
  months: readonly string[]
  month: string
  perThousand: boolean
  picks: readonly string[]
  source: unknown
  stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>
  resize: (draw: (width: number) => unknown) => unknown
}

/** The sites by their visits of a month: how the places of some changed, everybody's place, and who stands apart. */
export function rankingView(
  ranks: readonly VisitRank[],
  history: readonly RankHistory[],
  {places, months, month, perThousand, picks, source, stamp, resize}: RankingViewOptions,
): HTMLElement {
  const here = ranks.filter(({municipality}) => places.has(municipality))
  const placed = here
    .filter((row) => toRank(row, {perThousand}) !== undefined)
    .toSorted((a, b) => Number(toRank(a, {perThousand})) - Number(toRank(b, {perThousand})))
  const apart = here
    .filter((row) => toRank(row, {perThousand}) === undefined)
    .toSorted((a, b) => Number(picks.includes(b.municipality)) - Number(picks.includes(a.municipality)))
  const picked = placed.filter(({municipality}) => picks.includes(municipality))
  const shown = picks.length > 0 ? picks : placed.slice(0, MOST_LINES).map(({municipality}) => municipality)
  const lines = toLines(history, shown, {places, months, perThousand, picks})
  const names = shown.length < placed.length && picks.length === 0 ? 'los primeros' : 'cada sitio'
  const what = perThousand ? 'visitas por cada 1.000 habitantes' : 'visitas'
  return html`<div>
    ${
      lines.length === 0
        ? ''
        : chartFigure(
            resize((width) => rankChart(lines, {months, marked: month, width: Math.min(width, 960)})),
            {
              level: 2,
              title: `${toLeaders(placed, {places, perThousand})} en ${formatMonth(month)}`,
              unit: `Puesto de ${picks.length > 0 ? 'los elegidos' : names} por ${what}, mes por mes`,
              caption: html.fragment`El puesto es entre todos los sitios que se comparan cada mes. Un hueco es un mes sin puesto.`,
              source,
              stamp,
              table: () => historyTable(lines, months),
              name: `puestos-${month}`,
              rows: () => toRecords(lines, {months, perThousand}),
            },
          )
    }
    ${picked.length === 0 ? '' : section('Los elegidos', '', rankTable(picked, {places, perThousand, picks}))}
    ${
      placed.length === 0
        ? ''
        : section(
            `Los sitios por ${what} en ${formatMonth(month)}`,
            html`Solo cantidades iguales comparten puesto. Los puestos son entre todos los municipios: los filtros dejan ver una parte y no los cambian.`,
            rankTable(placed, {places, perThousand, picks}),
          )
    }
    ${
      apart.length === 0
        ? ''
        : section('Aparte: sin puesto este mes', toApartText(apart), apartTable(apart.map(toApart), {places}))
    }
  </div>`
}

/** Why some have no place: what is not known of their month, or only how many inhabitants they have. */
function toApartText(apart: readonly VisitRank[]): string {
  const uncounted = apart.filter((row) => row.apart === undefined).length
  const unknown = apart.length - uncounted
  const parts = [
    unknown === 0
      ? ''
      : `${formatCount(unknown, 'municipio', 'municipios')} de los que no se sabe lo suficiente. Un mes sin datos no es un mes sin visitas.`,
    uncounted === 0
      ? ''
      : `${formatCount(uncounted, 'municipio', 'municipios')} sin población en municipios.csv: se conocen sus visitas, pero no cuántas son por habitante.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Who has the first place, in words. */
function toLeaders(
  placed: readonly VisitRank[],
  {places, perThousand}: Pick<RankingViewOptions, 'places' | 'perThousand'>,
): string {
  const best = placed[0] === undefined ? undefined : toRank(placed[0], {perThousand})
  const names = placed
    .filter((row) => toRank(row, {perThousand}) === best)
    .map(({municipality}) => places.get(municipality)?.name ?? municipality)
  const place = best === undefined ? 'Sin puestos' : `el puesto ${formatPlace(best)}`
  return names.length === 0
    ? place
    : `${joinWords(names)} ${inflect(names.length, 'tiene', 'comparten')} ${place}`
}

/** The answer in a sentence. */
export function rankingFinding(
  ranks: readonly VisitRank[],
  {
    places,
    month,
    perThousand,
    scope,
  }: Pick<RankingViewOptions, 'places' | 'month' | 'perThousand'> & {
    /** `de Casanare`; empty for all. */ scope: string
  },
): string {
  const here = ranks
    .filter(({municipality}) => places.has(municipality))
    .toSorted(
      (a, b) => Number(toRank(a, {perThousand}) ?? Infinity) - Number(toRank(b, {perThousand}) ?? Infinity),
    )
  const names = new Map(Array.from(places, ([slug, {name}]) => [slug, name]))
  return rankFinding(here, {names, perThousand, scope, month})
}

function toLines(
  history: readonly RankHistory[],
  slugs: readonly string[],
  {
    places,
    months,
    perThousand,
    picks,
  }: Pick<RankingViewOptions, 'places' | 'months' | 'perThousand' | 'picks'>,
): PlacedLine[] {
  const bySlug = new Map(history.map((one) => [one.municipality, one]))
  return slugs.flatMap((slug) => {
    const one = bySlug.get(slug)
    if (one === undefined) return []
    const ranks = perThousand ? one.rate_ranks : one.ranks
    const start = months.indexOf(one.first_month)
    const shift = start === -1 ? countMonths(one.first_month, months[0] ?? one.first_month) : -start
    const line = months.map((_, i) => ranks[i + shift] ?? null)
    return line.every((rank) => rank === null)
      ? []
      : [
          {
            municipality: slug,
            name: places.get(slug)?.name ?? slug,
            ranks: line,
            picked: picks.includes(slug),
          },
        ]
  })
}

/** A line with whose it is. */
type PlacedLine = RankLine & {municipality: string}

/** The places behind the chart, under the names of the open data. A month without a place stays empty. */
function toRecords(
  lines: readonly PlacedLine[],
  {months, perThousand}: Pick<RankingViewOptions, 'months' | 'perThousand'>,
): Record<string, unknown>[] {
  return lines.flatMap(({municipality, ranks}) =>
    months.map((mes, i) => ({
      municipio: municipality,
      mes,
      [perThousand ? 'puesto_por_mil' : 'puesto']: ranks[i] ?? null,
    })),
  )
}

/** How many months lie between two. */
function countMonths(from: string, until: string): number {
  const [a = 0, b = 0] = [from, until].map((month) => {
    const [year, number] = month.split('-').map(Number)
    return 12 * Number(year) + Number(number)
  })
  return b - a
}

/** The places behind the chart, the latest month first. */
function historyTable(lines: readonly RankLine[], months: readonly string[]): HTMLElement {
  return html`<table>
    <thead><tr><th scope="col">Mes</th>${lines.map(({name}) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
    <tbody>${months
      .map((month, i) => ({month, i}))
      .toReversed()
      .map(
        ({month, i}) =>
          html`<tr><th scope="row">${formatMonth(month)}</th>${lines.map(
            ({ranks}) => html`<td class="number">${formatPlace(ranks[i])}</td>`,
          )}</tr>`,
      )}</tbody></table>`
}

function toApart(row: VisitRank): ApartRow {
  const {municipality, visits, covered_days, days, known_months, months} = row
  const seen = visits === undefined ? '' : `${formatCount(visits, 'visita', 'visitas')}`
  const known: Record<string, string> = {
    sin_dato: 'nada de este mes',
    mes_incompleto: `al menos ${seen} en ${formatNumber(covered_days)} de ${days} días`,
    faltan_datos: `${seen} este mes; ${known_months} de ${months} meses conocidos en los últimos seis bimestres`,
  }
  if (row.apart === undefined) return {municipality, apart: 'sin_poblacion', known: seen}
  return {municipality, apart: row.apart, known: known[row.apart] ?? seen}
}
