import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import {parsePeriod, toPeriodMonths, toPeriodNoun} from '../domain/period.js'
import type {Municipality} from '../domain/site.js'
import type {SiteReport} from '../domain/site-report.js'
import {type Download, downloadList} from './download-list.js'
import {toMunicipalityHref, toReportHref} from './links.js'
import {notice} from './notice.js'
import {printButton} from './print-button.js'

export interface ReportPageOptions {
  municipality: Municipality
  /** The last day of the site's data. */
  cutoff: string
  /** Where its documents are; `draft` only where the page offers one. */
  files: {docx: string; xlsx: string; draft?: string}
  root: string
}

/** What stands above a report on its page: what it is, its documents, and the way to the municipality's other reports. */
export function reportIntro(
  report: SiteReport,
  {municipality, cutoff, files, root}: ReportPageOptions,
): unknown {
  const {slug, name, plan_until: until} = municipality
  if (report.html === null)
    return html.fragment`<h1>Informe de ${name}</h1>${notice(
      'Este sitio no trae este informe.',
      html`<p>Son demasiados para hacerlos con cada cambio. Se escribe con la orden
        <code>npm run cumple -- report --municipio ${slug} --periodo ${report.period} --out informes</code>.</p>`,
    )}${otherReports(report, {slug, root})}`
  const isSealed = report.sealed.includes(report.period)
  const isBimester = parsePeriod(report.period).edition.kind === 'bimestre'
  const which = isSealed
    ? 'bimestre que se cerró'
    : `el último ${toPeriodNoun(report.period)} que terminó${until === null || until >= cutoff ? '' : ` con su plan vigente, que fue hasta el ${formatDate(until)}`}`
  const link = toMunicipalityHref(slug, {root, bimester: isBimester ? report.period : undefined})
  return html.fragment`<p>Informe de ${toPeriodMonths(report.period)}, ${which}, ${isBimester ? 'con las mismas cifras de' : 'de los mismos datos que'} <a href=${link}>la página de ${name}</a>.</p>
    ${report.docx === null ? '' : downloadList(listDownloads(report, files))}${otherReports(report, {slug, root})}${printButton()}`
}

function listDownloads({docx, xlsx, draft}: SiteReport, files: ReportPageOptions['files']): Download[] {
  return [
    {href: files.docx, name: docx, text: 'el informe en Word, para editarlo y firmarlo.'},
    {
      href: files.xlsx,
      name: xlsx,
      text: 'las cifras en Excel, con la historia, la evidencia y el diccionario.',
    },
    {
      href: files.draft,
      name: draft,
      text: 'borrador del plan de mejoramiento, con lo que incumple y aún no tiene acción: escriba en Excel la causa, la acción y las fechas, y déjelo en data/entrada.',
    },
  ].filter((one): one is Download => one.href !== undefined && one.name !== null)
}

/** The municipality's other reports; the rest are written by the command line. */
function otherReports(
  {period, last_closed, sealed}: SiteReport,
  {slug, root}: {slug: string; root: string},
): unknown {
  const others = [
    ...(period === last_closed
      ? []
      : [{label: `${last_closed}, el último que terminó`, href: toReportHref(slug, {root})}]),
    ...sealed
      .filter((one) => one !== period)
      .map((one) => ({label: `${one}, cerrado`, href: toReportHref(slug, {root, bimester: one})})),
  ]
  return html`<p>${others.length === 0 ? '' : html.fragment`Otros informes: ${others.map(({label, href}, i) => html.fragment`${i === 0 ? '' : '; '}<a href=${href}>${label}</a>`)}. `}Para otro periodo, pida a quien maneja el programa que lo genere; la guía dice cómo.</p>`
}
