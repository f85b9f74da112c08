import type {Export, Format, Refusal, Section, Source} from './format.js'
import {findHeaderLine, type HeaderLine, toSkippedWarnings} from './header-line.js'
import {findMatomoColumn, findSubject, isMatomo, type MatomoColumn} from './matomo-columns.js'
import {findNamedPeriod, type Period, parsePeriod} from './period-value.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

/** How many rows are looked at for the sites that a file is of. */
const MOST_ROWS = 10_000

const PART = 'Es un informe de Matomo con varias tablas: se leyó solo la primera de visitas.'
const DOUBTFUL_VISITS =
  'En un reporte de páginas, Matomo llama «Visitas» también a las páginas vistas: esa columna no se lee.'

/**
 * Matomo's reports, with its own names or those of its screens: visits of the site or of its pages, of one period (that
 * the file's name alone tells) or a row a period; the first such table of a report by mail.
 */
export const matomoFormat: Format = {
  id: 'matomo',
  title: 'Matomo',
  recognise({name, text}) {
    if (/^no data available$/i.test(text.trim())) {
      return {
        refused: 'Matomo no tenía datos para lo que se exportó. Revise en Matomo el sitio y las fechas.',
      }
    }
    if (findHeaderLine(text, ({keys}) => isMatomo(keys)) === undefined) return undefined
    const find = (subject: string) =>
      findHeaderLine(text, ({keys}) => isMatomo(keys) && findSubject(keys) === subject)
    const ofSite = find('site')
    const header = ofSite ?? find('pages')
    if (header === undefined) {
      return {
        refused:
          'Este reporte de Matomo reparte las visitas por país, navegador u otra cosa. Exporte «Resumen de visitas» o «Páginas».',
      }
    }
    return toExport(text, header, {isOfPages: ofSite === undefined, name})
  },
}

function toExport(
  text: string,
  header: HeaderLine,
  {isOfPages, name}: {isOfPages: boolean; name: string},
): Export | Refusal {
  const {keys, names, delimiter, offset, line} = header
  const figures = findFigures(keys, isOfPages)
  if ('refused' in figures) return figures
  const end = header.skipped > 0 ? findTableEnd(text, header) : undefined
  const date = findMatomoColumn(keys, 'date')
  const period = findNamedPeriod(name) ?? findStatedPeriod(text, header)
  if (date === undefined && period === undefined) {
    return {
      refused:
        'Este exporte de Matomo no dice de qué días es: eso solo está en el nombre que Matomo le da. Devuélvale ese nombre («Exportar _ Resumen de visitas _ julio de 2024.csv»), o copie sus cifras a la plantilla de visitas, con la fecha.',
    }
  }
  const sites = listSites(text, header, end)
  if (sites.length > 1) {
    return {refused: 'Trae varios sitios de Matomo (idSite). Exporte uno por archivo.'}
  }
  const section: Section = {
    kind: 'visits',
    delimiter,
    names,
    sources: new Map([...toSpan(date, period), ...figures]),
    offset,
    line,
    ...(end !== undefined && {end}),
  }
  const isPart = end !== undefined && text.slice(end).trim() !== ''
  return {
    format: 'matomo',
    sections: [section],
    ...(sites.length > 0 && {accounts: sites}),
    warnings: [
      ...(isPart ? [PART] : toSkippedWarnings(header)),
      ...(isOfPages && keys.includes('visitas') ? [DOUBTFUL_VISITS] : []),
    ],
  }
}

/** Where the figures stand. Matomo in Spanish calls two things «Visitas»: visits, and the hits of a page. */
function findFigures(keys: readonly string[], isOfPages: boolean): Map<string, Source> | Refusal {
  const find = (...columns: MatomoColumn[]) =>
    columns.map((column) => findMatomoColumn(keys, column)).find((place) => place !== undefined)
  if (keys.filter((key) => key === 'visitas').length > 1) {
    return {
      refused:
        'Dos columnas se llaman «Visitas» y no se sabe cuál cuenta las visitas. Exporte de Matomo sin traducir los nombres de las columnas.',
    }
  }
  const doubtless: MatomoColumn[] = keys.includes('visitas') ? [] : ['visits']
  const places = [
    ['pagina', isOfPages ? find('page') : undefined],
    ['visitas', isOfPages ? find('page_visits', ...doubtless) : find('visits')],
    ['visitantes', find('visitors')],
    ['paginas_vistas', isOfPages ? find('pageviews') : find('pageviews', 'actions')],
  ] as const
  const figures = new Map<string, Source>()
  for (const [column, place] of places) if (place !== undefined) figures.set(column, place)
  const page = figures.get('pagina')
  // Matomo guards spreadsheets against what looks like a formula.
  if (typeof page === 'number')
    figures.set('pagina', (fields) => (fields[page] ?? '').replace(/^'(?=[=+\-@])/, ''))
  return figures
}

/** The days of a row: as its key says; a key that is none stays as it is, to be read as a date. */
function toSpan(date: number | undefined, period: Period | undefined): [string, Source][] {
  if (date === undefined) {
    return [
      ['desde', {text: period?.first ?? ''}],
      ['hasta', {text: period?.last ?? ''}],
    ]
  }
  const key = (fields: readonly string[]) => fields[date] ?? ''
  return [
    ['desde', (fields) => parsePeriod(key(fields))?.first ?? key(fields)],
    ['hasta', (fields) => parsePeriod(key(fields))?.last ?? key(fields)],
  ]
}

/** The period that a line above the table is, or ends with. */
function findStatedPeriod(text: string, {line, delimiter}: HeaderLine): Period | undefined {
  for (const {text: content} of listLines(text, {most: line - 2})) {
    if (!/\p{L}/u.test(content)) continue
    const fields = readRecords(content, delimiter).next().value?.fields ?? []
    const period = [content, ...fields].map(parsePeriod).find(Boolean)
    if (period !== undefined) return period
  }
  return undefined
}

/** Where the table ends: at the first blank line. */
function findTableEnd(text: string, {offset, line}: HeaderLine): number {
  for (const textLine of listLines(text, {offset, line})) {
    if (textLine.text.trim() === '') return textLine.offset
  }
  return text.length
}

function listSites(text: string, {keys, delimiter, offset, line}: HeaderLine, end = text.length): string[] {
  const place = findMatomoColumn(keys, 'site')
  const sites = new Set<string>()
  if (place === undefined) return []
  let count = 0
  for (const {fields} of readRecords(text.slice(0, end), delimiter, {offset, line})) {
    if (count++ >= MOST_ROWS) break
    const site = fields[place]?.trim()
    if (site) sites.add(site)
  }
  return [...sites]
}
