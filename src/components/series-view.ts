import {html} from 'htl'
import {toBimesterIndex, toBimesterLabel, toBimesterWords} from '../domain/bimester.js'
import {type ComparedSeries, type SeriesStanding, standAt} from '../domain/compared-series.js'
import {type Comparison, toComparisonName} from '../domain/comparison.js'
import {formatCompared, toComparedUnit} from '../domain/comparison-finding.js'
import {formatCount} from '../domain/noun.js'
import type {Municipality, Site} from '../domain/site.js'
import {apartTable} from './apart-table.js'
import {chartFigure} from './chart-figure.js'
import {toIndicatorHref, toMunicipalityHref} from './links.js'
import {paged} from './paged.js'
import {rateCell} from './rank-table.js'
import {section} from './section.js'
import {smallMultiple} from './small-multiple.js'

export interface SeriesViewOptions {
  comparison: Comparison
  /** The municipalities that the filters leave, by slug. */
  places: ReadonlyMap<string, Municipality>
  picks: readonly string[]
  bimester: string
  perThousand: boolean
  ownPage: boolean
  source: unknown
  stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>
}

/** A municipality's series with how it stands in the chosen bimester. */
type Stood = ComparedSeries & {stood: SeriesStanding}

/** A municipality beside the other in one scale, those with the largest value first; then everybody's value, and who stands apart. */
export function seriesView(series: readonly ComparedSeries[], options: SeriesViewOptions): HTMLElement {
  const {comparison, places, bimester, perThousand, source, stamp} = options
  const t = toBimesterIndex(bimester)
  const all = listHere(series, options).map((one): Stood => ({...one, stood: standAt(one, t)}))
  const isApart = ({stood, rates}: Stood) => !stood.comparable || (perThousand && rates.length === 0)
  const compared = all
    .filter((one) => !isApart(one))
    .toSorted((a, b) => toOrder(b, perThousand) - toOrder(a, perThousand))
  const apart = all.filter(isApart)
  const unit = comparison.ratio ? '%' : toComparedUnit(2, comparison, {perThousand})
  const nameOf = ({municipality}: ComparedSeries) => places.get(municipality)?.name ?? municipality
  const scale = toScale(compared, {t, perThousand})
  const grid = paged(html`<div class="small-multiples"></div>`, compared, {
    toRow: (one) => html`<div class="multiple" data-municipality=${one.municipality}>
      <h3><a href=${toMunicipalityHref(one.municipality)}>${nameOf(one)}</a></h3>
      ${smallMultiple(one, {name: nameOf(one), comparison, perThousand, ...scale, marked: t})}</div>`,
    size: 24,
    words: ['municipio', 'municipios'],
  })
  return html`<div>
    ${
      compared.length === 0
        ? ''
        : chartFigure(grid, {
            level: 2,
            title: toComparisonName(comparison),
            unit: `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}, en una misma escala`,
            caption: html.fragment`Del mayor al menor valor en ${toBimesterWords(bimester)}, que va marcado. ${perThousand ? '' : 'La raya gruesa es la meta de cada plan; la delgada, su mínimo. '}Un hueco es un bimestre que no se conoce entero.`,
            source,
            stamp,
            table: () => seriesTable(compared, options),
            name: `comparacion-${comparison.comparison}-${bimester}`,
            rows: () => compared.flatMap((one) => toRecords(one, comparison)),
            picture: null,
          })
    }
    ${
      apart.length === 0
        ? ''
        : section(
            'Aparte: sin comparar',
            `${formatCount(apart.length, 'municipio', 'municipios')} de los que se conoce menos del 80 % de los periodos de los seis bimestres que terminan en ${toBimesterWords(bimester)}${perThousand ? ', o no se conoce la población' : ''}.`,
            apartTable(apart.map(toApart), {places}),
          )
    }
  </div>`
}

/** A series behind the charts, under the names of the open data. */
function toRecords(
  {municipality, code, times, values, rates, steps, known_windows, windows}: ComparedSeries,
  {comparison}: Comparison,
): Record<string, unknown>[] {
  return times.map((t, i) => {
    const [, goal = null, floor = null] = steps.findLast(([from]) => from <= t) ?? []
    return {
      comparacion: comparison,
      municipio: municipality,
      codigo: code,
      bimestre: toBimesterLabel(t),
      valor: values[i] ?? null,
      valor_por_mil: rates[i] ?? null,
      minimo: floor,
      meta: goal,
      ventanas_conocidas: known_windows[i] ?? null,
      ventanas: windows[i] ?? null,
    }
  })
}

/** The series that the filters and the picks leave. */
export function listHere(
  series: readonly ComparedSeries[],
  {places, picks}: Pick<SeriesViewOptions, 'places' | 'picks'>,
): ComparedSeries[] {
  return series.filter(
    ({municipality}) => places.has(municipality) && (picks.length === 0 || picks.includes(municipality)),
  )
}

function toOrder({stood}: Stood, perThousand: boolean): number {
  return (perThousand ? stood.rate : stood.value) ?? -1
}

/** One scale for all: from 0 to the largest value or goal, over all bimesters of any. */
function toScale(
  series: readonly Stood[],
  {t, perThousand}: {t: number; perThousand: boolean},
): {top: number; span: readonly [first: number, last: number]} {
  let [top, first, last] = [0, t, t]
  for (const {values, rates, steps, times} of series) {
    for (const value of perThousand ? rates : values) top = Math.max(top, value ?? 0)
    for (const [, goal, floor] of perThousand ? [] : steps) top = Math.max(top, goal ?? 0, floor ?? 0)
    first = Math.min(first, times[0] ?? t)
    last = Math.max(last, times.at(-1) ?? t)
  }
  return {top: top === 0 ? 1 : top, span: [first, last]}
}

function toApart({municipality, stood}: Stood) {
  const known = `${stood.known_windows} de ${formatCount(stood.windows, 'periodo conocido', 'periodos conocidos')}`
  return {municipality, apart: stood.comparable ? 'sin_poblacion' : 'faltan_datos', known}
}

/** Everybody's value in the chosen bimester, as a count and as a rate, with the goal in force and what is known. */
function seriesTable(
  series: readonly Stood[],
  {comparison, places, ownPage, bimester}: SeriesViewOptions,
): HTMLElement {
  const {ratio, unit} = comparison
  const hasRates = series.some(({rates}) => rates.length > 0)
  const tell = (value: number | null, nothing: string) =>
    value === null
      ? html`<span class="missing">${nothing}</span>`
      : formatCompared(value, {ratio}, {perThousand: false})
  const table = html`<table class="series-table stacked">
    <thead><tr><th scope="col">Municipio</th><th scope="col" class="number">${ratio ? 'Valor' : `Valor, ${unit}`}</th>
      ${hasRates ? html`<th scope="col" class="number">Por 1.000 habitantes</th>` : ''}
      <th scope="col" class="number">Su meta</th><th scope="col" class="number">Periodos conocidos</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, series, {
    toRow: ({municipality, code, stood}) => html`<tr data-municipality=${municipality}>
      <th scope="row"><a href=${toIndicatorHref(municipality, code, {bimester, ownPage})}>${places.get(municipality)?.name ?? municipality}</a> <span class="code">${code}</span></th>
      <td class="number" data-label="Valor">${tell(stood.value, 'sin dato')}</td>
      ${hasRates ? html`<td class="number" data-label="Por 1.000 habitantes">${rateCell(stood.rate, places.get(municipality))}</td>` : ''}
      <td class="number" data-label="Su meta">${tell(stood.goal, 'sin meta')}</td>
      <td class="number" data-label="Periodos conocidos">${stood.known_windows} de ${stood.windows}</td>
    </tr>`,
    words: ['municipio', 'municipios'],
  })
}
