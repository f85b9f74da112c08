import {toKey} from '../domain/fold.js'
import type {Export, Format, Section, Source} from './format.js'
import {findHeaderLine, type HeaderLine, toSkippedWarnings} from './header-line.js'
import {findGrain, type Grain, toIsoDay, toSpan} from './plausible-grain.js'
import {readRecords} from './records.js'

/** Names that Plausible gives to its columns, and hardly anybody else. */
const OWN = [
  'views_per_visit',
  'bounce_rate',
  'visit_duration',
  'bounces',
  'time_on_page',
  'total_time_on_page',
  'total_time_on_page_visits',
  'scroll_depth',
  'total_scroll_depth',
  'total_scroll_depth_visits',
  'unique_entrances',
  'total_entrances',
  'unique_exits',
  'total_exits',
  'exit_rate',
]
/** Columns of the site's days and of the days of its pages: any other splits the visits of a day in some other way. */
const FIGURES = ['date', 'visitors', 'visits', 'pageviews', 'conversion_rate', 'percentage', ...OWN]
const OF_PAGES = ['hostname', 'page']

/** What the dashboard's other tables count. */
const COUNTS = ['visitors', 'unique_entrances', 'unique_exits', 'unique_conversions']
/** Their columns, the first of which is `name` or `property`; pages have their views besides. */
const SIDE_TABLE = [
  ...COUNTS,
  'name',
  'version',
  'property',
  'value',
  'visits',
  'events',
  'bounce_rate',
  'visit_duration',
  'total_entrances',
  'total_exits',
  'exit_rate',
  'total_conversions',
  'conversion_rate',
  'percentage',
]

/** How many rows are looked at for the sites that a file is of. */
const MOST_ROWS = 10_000

const HOW_TO_EXPORT_ALL =
  'Descargue de Plausible la exportación completa (Settings → Imports & Exports → Export data) y deje imported_visitors o imported_pages.'

/**
 * Plausible's exports: the days (weeks, months) of the dashboard's `visitors.csv`, and of the full export `imported_visitors`
 * and `imported_pages`. What splits visits by source, country or browser is refused, in either, and so are pages without a date.
 */
export const plausibleFormat: Format = {
  id: 'plausible',
  title: 'Plausible',
  recognise({text}) {
    const header = findHeaderLine(text, ({keys}) => isPlausible(keys))
    if (header === undefined) return undefined
    const {keys} = header
    if (isSideTable(keys)) {
      return {
        refused:
          'Este archivo de Plausible reparte los visitantes por origen, lugar, equipo u otra cosa, y no hace falta: ningún indicador lo usa. Del exporte del panel basta visitors.csv.',
      }
    }
    if (keys.includes('name') && !keys.includes('date')) {
      return {refused: `Este archivo de Plausible no dice de qué días es. ${HOW_TO_EXPORT_ALL}`}
    }
    const isOfPages = keys.includes('page')
    const known = isOfPages ? [...FIGURES, ...OF_PAGES] : FIGURES
    if (!keys.every((key) => key === '' || known.includes(key)) || !keys.includes('visits')) {
      return {
        refused: `Este archivo de Plausible reparte las visitas de cada día por origen, lugar, equipo o evento, y sumadas no dan las del sitio. ${HOW_TO_EXPORT_ALL}`,
      }
    }
    const dates = listFields(text, header, 'date')
    if (dates.some((date) => date.includes(':'))) {
      return {refused: 'El archivo de Plausible cuenta por horas. Exporte un periodo de varios días.'}
    }
    // The full export always counts by day.
    const isFull = isOfPages || keys.includes('bounces')
    const grain = isFull ? 'day' : findGrain([...new Set(dates.map(toIsoDay))].sort())
    if (grain === undefined) {
      return {
        refused:
          'No se sabe si cada fila es de un día, de una semana o de un mes. Exporte de Plausible un periodo de varios días seguidos.',
      }
    }
    const hosts = [...new Set(listFields(text, header, 'hostname'))]
    const found: Export = {
      format: 'plausible',
      sections: [toSection(header, grain, hosts.length > 1)],
      ...(hosts.length > 0 && {accounts: hosts}),
      warnings: toSkippedWarnings(header),
    }
    return found
  },
}

function isPlausible(keys: readonly string[]): boolean {
  const has = (key: string) => keys.includes(key)
  if (isSideTable(keys)) return true
  if (has('municipality') || has('municipio') || !has('visitors')) return false
  const own = OWN.filter(has).length
  if (has('name')) return own > 0
  if (!has('date')) return false
  return has('hostname') ? has('page') && has('pageviews') : own > 0
}

function isSideTable(keys: readonly string[]): boolean {
  const [first = ''] = keys
  return (
    ['name', 'property'].includes(first) &&
    COUNTS.some((key) => keys.includes(key)) &&
    keys.every((key) => SIDE_TABLE.includes(key))
  )
}

/** Pages of several hosts are added up: their addresses are told apart by no more than that. */
function toSection(
  {keys, names, delimiter, offset, line}: HeaderLine,
  grain: Grain,
  isTally: boolean,
): Section {
  const date = keys.indexOf('date')
  const span = (fields: readonly string[]) => {
    const day = toIsoDay(fields[date] ?? '')
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? toSpan(day, grain) : {first: day, last: day}
  }
  const sources = new Map<string, Source>(
    grain === 'day'
      ? [['fecha', date]]
      : [
          ['desde', (fields) => span(fields).first],
          ['hasta', (fields) => span(fields).last],
        ],
  )
  for (const [column, key] of [
    ['pagina', 'page'],
    ['visitas', 'visits'],
    ['visitantes', 'visitors'],
    ['paginas_vistas', 'pageviews'],
  ] as const) {
    const place = keys.indexOf(key)
    if (place !== -1) sources.set(column, place)
  }
  return {kind: 'visits', delimiter, names, sources, offset, line, ...(isTally && {isTally})}
}

/** What a column holds, as far as it is looked at. */
function listFields(text: string, {keys, delimiter, offset, line}: HeaderLine, key: string): string[] {
  const place = keys.indexOf(key)
  if (place === -1) return []
  const fields: string[] = []
  for (const record of readRecords(text, delimiter, {offset, line})) {
    if (fields.length >= MOST_ROWS) break
    const field = record.fields[place]?.trim() ?? ''
    if (field !== '' && toKey(field) !== key) fields.push(field)
  }
  return fields
}
