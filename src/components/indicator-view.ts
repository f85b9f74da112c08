import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import {formatDate} from '../domain/calendar-date.js'
import type {Compliance} from '../domain/compliance.js'
import type {Evidence} from '../domain/evidence.js'
import {toBimesterFormula, toComplianceFormula} from '../domain/formula.js'
import type {IndicatorDetail} from '../domain/indicator-detail.js'
import type {IndicatorWindow} from '../domain/indicator-window.js'
import {findWindows} from '../domain/indicator-windows.js'
import {joinWords} from '../domain/join-words.js'
import {KIND_WORDS} from '../domain/kind.js'
import {MEASURES} from '../domain/measure.js'
import {MEASURE_WORDS} from '../domain/measure-words.js'
import {formatCount, inflect} from '../domain/noun.js'
import type {Municipality, Site} from '../domain/site.js'
import {chartFigure} from './chart-figure.js'
import {embedGuide} from './embed-guide.js'
import {evidenceOnDemand} from './evidence-on-demand.js'
import {historyTable} from './history-table.js'
import {indicatorChart} from './indicator-chart.js'
import {indicatorFigures} from './indicator-figures.js'
import {toIndicatorRecords} from './indicator-records.js'
import {indicatorSignals} from './indicator-signals.js'
import {indicatorTitle, toIndicatorUnit} from './indicator-title.js'
import {toMunicipalityHref, toWhatIfHref} from './links.js'
import {methodLink} from './method-link.js'
import {section} from './section.js'
import {termHelp} from './term-help.js'
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
  const {limits, projection} = detail
  const draw = (width: number) => indicatorChart(rows, {changes, limits, projection, marked: row.t, width})
  return html`<div class="indicator-view">
    ${indicatorFigures(row, {before: rows.find(({t}) => t === row.t - 6), root})}
    ${chartFigure(
      resize((width) => draw(Math.min(width, 960))),
      {
        level: 2,
        title: indicatorTitle(rows),
        unit: toIndicatorUnit(row),
        caption: `${toReading(rows, detail)} Un punto hueco no es definitivo, y donde falta un dato la línea se corta.`,
        source: html.fragment`<a href=${`${root}/datos.html`}>los archivos de ${toSourceWords(detail)} de ${name}</a>`,
        stamp: site,
        table: () => historyTable(rows, {limits: detail.limits}),
        name: `${row.code}-${site.lastBimester}`,
        rows: () => toIndicatorRecords(rows, detail),
        picture: () => draw(800),
      },
    )}
    ${embedGuide({site, municipality: slug, code: row.code, title: `${name}: ${row.indicator}`, root})}
    ${section('¿Qué dice su historia?', html.fragment`Hay ${termHelp('señal', {root})} solo si el cambio es mayor que el azar. ${toCaution(row, detail, site)}`, indicatorSignals(row, detail, {root}))}
    ${section(`De dónde sale la cifra de ${toBimesterWords(row.bimester)}`, toOrigin(row, chosen, {detail, root}), windowTable(chosen, {subject: row, evidence}))}
    ${section(
      'Todos los periodos',
      '',
      html`<details class="on-demand"><summary>Ver ${formatCount(detail.windows.length, 'periodo', 'periodos')}, desde el último</summary>${windowTable(detail.windows, {subject: row, evidence, size: 12})}</details>`,
    )}
    ${site.indicatorPages ? html`<p><a href=${toWhatIfHref(slug, row.code, {root})}>¿Y si la meta fuera otra?</a> Muévala y vea cómo habría quedado cada bimestre.</p>` : ''}
    <p><a href=${toMunicipalityHref(slug, {bimester: row.bimester, code: row.code, root})}>Todos los indicadores de ${name} en ${toBimesterWords(row.bimester)}</a></p>
  </div>`
}

/** What the figures of a history rest on; empty where there are none. */
function toCaution({signal}: Compliance, {process, pace}: IndicatorDetail, {cutoff}: Site): string {
  const isUntested = signal === 'no_aplica' || signal === 'insuficiente'
  const parts = [
    isUntested ? '' : 'La prueba supone que cada valor no depende del anterior.',
    process?.chart === undefined
      ? ''
      : `Los límites y la proyección son los de la fecha de corte, ${formatDate(cutoff)}.`,
    pace === undefined ? '' : `El ritmo es el de la fecha de corte, ${formatDate(cutoff)}.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The kinds of files that an indicator was ever measured by. */
function toSourceWords({targets}: IndicatorDetail): string {
  const kinds = MEASURES.filter(({forma}) => targets.some(({measure}) => measure === forma)).map(
    ({source}) => KIND_WORDS[source],
  )
  return joinWords([...new Set(kinds)])
}

/** How the lines and bands of the chart are read. */
function toReading(rows: readonly Compliance[], {limits, projection}: IndicatorDetail): string {
  const hasGoal = rows.some(({goal}) => goal !== null)
  const floor = rows.at(-1)?.direction === 'a_lo_sumo' ? 'el límite' : 'el mínimo'
  const goal = rows.some((row) => row.floor !== null)
    ? `La línea gruesa es la meta; la delgada, ${floor}: cambian donde el plan cambia.`
    : 'La línea recta es la meta, que cambia donde el plan cambia.'
  return [
    hasGoal ? goal : '',
    limits.length === 0 ? '' : 'Entre los límites, la banda gris, los valores varían por azar.',
    projection.length === 0
      ? ''
      : 'La banda punteada tendrá los próximos valores con 80 % de confianza, si todo sigue igual.',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** How the bimester's figures come from its windows, and by what measure. */
function toOrigin(
  row: Compliance,
  windows: readonly IndicatorWindow[],
  {detail, root}: {detail: IndicatorDetail; root: string},
): unknown {
  const measure = detail.targets.at(-1)?.measure ?? ''
  const [value, compliance] = [toBimesterFormula(row, windows), toComplianceFormula(row, windows)]
  const {rejected = 0} = detail
  return html.fragment`<span>Se mide así: ${(MEASURE_WORDS[measure] ?? measure).toLowerCase()}.
      Cómo se cuenta ${methodLink('lo alcanzado', 'alcanzado', {root})} y ${methodLink('un dato que falta', 'cero-y-dato-que-falta', {root})}.</span>
    ${value === '' ? '' : html`<span class="formula">Valor: ${value}.</span>`}
    ${compliance === '' ? '' : html`<span class="formula">Cumplimiento: ${compliance}.</span>`}
    ${
      rejected === 0
        ? ''
        : html`<span class="formula">${inflect(rejected, 'Está', 'Están')} en cuarentena ${formatCount(rejected, 'fila', 'filas')} del
            municipio que ${inflect(rejected, 'podría', 'podrían')} contar: <a href=${`${root}/datos.html`}>véalas en los datos</a>.</span>`
    }`
}
