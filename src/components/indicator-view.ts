import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatDate} from '../domain/calendar-date.js'
import type {Compliance} from '../domain/compliance.js'
import type {Evidence} from '../domain/evidence.js'
import {toBimesterFormula, toComplianceFormula} from '../domain/formula.js'
import type {IndicatorDetail} from '../domain/indicator-detail.js'
import type {IndicatorWindow} from '../domain/indicator-window.js'
import {findWindows} from '../domain/indicator-windows.js'
import {MEASURE_WORDS} from '../domain/measure-words.js'
import {formatCount} from '../domain/noun.js'
import type {Municipality, Site} from '../domain/site.js'
import {chartFigure} from './chart-figure.js'
import {evidenceOnDemand} from './evidence-on-demand.js'
import {historyTable} from './history-table.js'
import {indicatorChart} from './indicator-chart.js'
import {indicatorFigures} from './indicator-figures.js'
import {toMunicipalityHref} from './links.js'
import {section} from './section.js'
import {windowTable} from './window-table.js'

export interface IndicatorViewOptions {
  site: Site
  municipality: Municipality
  detail: IndicatorDetail
  bimester: string
  /** Loads the rows behind the figures, the first time that somebody asks for them. */
  load: () => Promise<Evidence>
  /** Draws what depends on the width that there is. */
  resize: (draw: (width: number) => SVGElement) => unknown
  /** The way from the page to the site's root. */
  root: string
}

/** All of one indicator below its title: how it stands in a bimester, its history, and from its figures down to the lines of the files. */
export function indicatorView(
  rows: readonly Compliance[],
  {site, municipality, detail, bimester, load, resize, root}: IndicatorViewOptions,
): HTMLElement {
  const row = rows.find((one) => one.bimester === bimester) ?? (rows.at(-1) as Compliance)
  const {slug, name} = municipality
  const changes = site.changes.filter(
    (change) => change.municipality === null || change.municipality === slug,
  )
  const chosen = findWindows(row, detail.windows)
  const evidence = (window: IndicatorWindow) => evidenceOnDemand(load, {window, subject: row, code: row.code})
  return html`<div class="indicator-view">
    ${indicatorFigures(row, {before: rows.find(({t}) => t === row.t - 6)})}
    ${chartFigure(
      resize((width) => indicatorChart(rows, {changes, marked: row.t, width: Math.min(width, 960)})),
      {
        title: `${row.indicator} por bimestre, en ${row.unit}`,
        caption: `${toReading(rows)}Un punto hueco no es definitivo, y donde falta un dato la línea se corta. Fuente: los archivos de la página de datos, con corte al ${formatDate(site.cutoff)}.`,
        table: () => historyTable(rows),
      },
    )}
    ${section(`De dónde sale la cifra de ${toBimesterWords(row.bimester)}`, toOrigin(row, chosen, detail), windowTable(chosen, {subject: row, evidence}))}
    ${section(
      'Todos los periodos',
      '',
      html`<details class="on-demand"><summary>Ver ${formatCount(detail.windows.length, 'periodo', 'periodos')}, desde el último</summary>${windowTable(detail.windows, {subject: row, evidence, size: 12})}</details>`,
    )}
    <p><a href=${toMunicipalityHref(slug, {bimester: row.bimester, code: row.code, root})}>Todos los indicadores de ${name} en ${toBimesterWords(row.bimester)}</a></p>
  </div>`
}

/** How the lines of the chart are read. */
function toReading(rows: readonly Compliance[]): string {
  if (rows.every(({goal}) => goal === null)) return ''
  if (rows.every(({floor}) => floor === null))
    return 'La línea recta es la meta, que cambia donde el plan cambia. '
  const floor = rows.at(-1)?.direction === 'a_lo_sumo' ? 'el límite' : 'el mínimo'
  return `La línea gruesa es la meta; la delgada, ${floor}: cambian donde el plan cambia. `
}

/** How the bimester's figures come from its windows, and by what measure. */
function toOrigin(row: Compliance, windows: readonly IndicatorWindow[], detail: IndicatorDetail): unknown {
  const measure = detail.targets.at(-1)?.measure ?? ''
  const [value, compliance] = [toBimesterFormula(row, windows), toComplianceFormula(row, windows)]
  return html.fragment`<span>Se mide así: ${(MEASURE_WORDS[measure] ?? measure).toLowerCase()}.</span>
    ${value === '' ? '' : html`<span class="formula">Valor: ${value}.</span>`}
    ${compliance === '' ? '' : html`<span class="formula">Cumplimiento: ${compliance}.</span>`}`
}
