import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {type Comparison, toComparisonName} from '../domain/comparison.js'
import {type FunnelFile, type FunnelPoint, STANDING_WORDS} from '../domain/funnel.js'
import {formatCount} from '../domain/noun.js'
import {formatNumber, formatShare} from '../domain/number.js'
import type {Municipality, Site} from '../domain/site.js'
import {apartTable} from './apart-table.js'
import {chartFigure} from './chart-figure.js'
import {funnelChart} from './funnel-chart.js'
import {toIndicatorHref} from './links.js'
import {methodLink} from './method-link.js'
import {paged} from './paged.js'
import {formatPlace} from './rank-table.js'
import {section} from './section.js'

export interface FunnelViewOptions {
  comparison: Comparison
  pooled: number | null
  limits: FunnelFile['limits']
  /** The municipalities that the filters leave, by slug. */
  places: ReadonlyMap<string, Municipality>
  picks: readonly string[]
  bimester: string
  ownPage: boolean
  source: unknown
  stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>
  resize: (draw: (width: number) => unknown) => unknown
}

/** Proportions held against chance: who lies outside the limits, everybody's place, and who stands apart. */
export function funnelView(points: readonly FunnelPoint[], options: FunnelViewOptions): HTMLElement {
  const {comparison, pooled, limits, places, picks, bimester, source, stamp, resize} = options
  const here = points.filter(({municipality}) => places.has(municipality))
  const compared = here.filter(({standing}) => standing !== undefined)
  const apart = here.filter(({standing}) => standing === undefined)
  const names = new Map(Array.from(places, ([slug, {name}]) => [slug, name]))
  return html`<div>
    ${
      compared.length === 0 || pooled === null
        ? ''
        : chartFigure(
            resize((width) =>
              funnelChart(compared, {pooled, limits, names, picks, width: Math.min(width, 960)}),
            ),
            {
              level: 2,
              title: `${toComparisonName(comparison)}: % según el número de casos, en ${toBimesterWords(bimester)}`,
              caption: html.fragment`Dentro de la banda está lo que explica el azar: es más ancha donde hay menos casos. La línea es la proporción de todos juntos.`,
              source,
              stamp,
              table: () => funnelTable(compared, options),
              name: `proporcion-${comparison.comparison}-${bimester}`,
              rows: () => compared.map((point) => toRecord(point, options)),
            },
          )
    }
    ${
      apart.length === 0
        ? ''
        : section(
            'Aparte: sin comparar',
            html`${formatCount(apart.length, 'municipio', 'municipios')}. Con menos de cinco casos esperados de un lado, ${methodLink('los límites no dicen nada', 'comparar')}.`,
            apartTable(
              apart.map((point) => ({
                municipality: point.municipality,
                apart: point.apart ?? '',
                known: toKnown(point),
              })),
              {places},
            ),
          )
    }
  </div>`
}

/** A point of the chart, under the names of the open data. */
function toRecord(
  point: FunnelPoint,
  {comparison, bimester, pooled}: Pick<FunnelViewOptions, 'comparison' | 'bimester' | 'pooled'>,
): Record<string, unknown> {
  return {
    comparacion: comparison.comparison,
    municipio: point.municipality,
    codigo: point.code,
    bimestre: bimester,
    valor: point.value ?? null,
    numerador: point.numerator ?? null,
    denominador: point.denominator ?? null,
    ventanas_conocidas: point.known_windows,
    ventanas: point.windows,
    proporcion_conjunta: pooled,
    limite_inferior: point.lower ?? null,
    limite_superior: point.upper ?? null,
    lugar: point.standing ?? null,
    puesto: point.rank ?? null,
  }
}

function toKnown({numerator, denominator, value, known_windows, windows}: FunnelPoint): string {
  const parts = [
    numerator === undefined || denominator === undefined
      ? ''
      : `${formatNumber(numerator)} de ${formatNumber(denominator)}`,
    value === undefined ? '' : formatShare(value),
    windows === 0
      ? ''
      : `${known_windows} de ${formatCount(windows, 'periodo conocido', 'periodos conocidos')} en los últimos seis bimestres`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Everybody's proportion with the limits that it has: all of one standing share a place. */
function funnelTable(
  points: readonly FunnelPoint[],
  {places, picks, ownPage, bimester}: FunnelViewOptions,
): HTMLElement {
  const table = html`<table class="funnel-table stacked">
    <thead><tr><th scope="col">Municipio</th><th scope="col" class="number">Puesto</th><th scope="col" class="number">Proporción</th>
      <th scope="col" class="number">Casos</th><th scope="col" class="number">Límites del azar</th><th scope="col">Dónde está</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, points, {
    toRow: ({
      municipality,
      code,
      rank,
      value,
      numerator,
      denominator,
      lower,
      upper,
      standing,
    }) => html`<tr class=${picks.includes(municipality) ? 'picked' : ''} data-municipality=${municipality}>
      <th scope="row"><a href=${toIndicatorHref(municipality, code, {bimester, ownPage})}>${places.get(municipality)?.name ?? municipality}</a> <span class="code">${code}</span></th>
      <td class="number" data-label="Puesto">${formatPlace(rank)}</td>
      <td class="number" data-label="Proporción">${formatShare(value ?? 0)}</td>
      <td class="number" data-label="Casos">${formatNumber(numerator ?? 0)} de ${formatNumber(denominator ?? 0)}</td>
      <td class="number" data-label="Límites del azar">${formatShare(lower ?? 0)} a ${formatShare(upper ?? 1)}</td>
      <td data-label="Dónde está">${STANDING_WORDS[standing ?? 'dentro']}</td>
    </tr>`,
    words: ['municipio', 'municipios'],
  })
}
