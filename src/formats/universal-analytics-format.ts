import {fold} from '../domain/fold.js'
import type {DateOrder} from './date-order.js'
import type {Format, Section, Source} from './format.js'
import {findPeriod} from './google-day.js'
import {type GoogleReport, type GoogleTable, readGoogleReport} from './google-report.js'
import {toGoogleSection} from './google-section.js'
import {toPassedOverTables} from './google-tables.js'
import {TOTALS_ROW} from './passed-over.js'
import {readRecords} from './records.js'

/** Names that only Universal Analytics has. */
const OWN_NAME =
  /^(unique pageviews|exit|page value|pages session|new sessions|avg session duration|avg time on page|(numero de )?(paginas vistas|vistas de pagina|visitas a paginas) unicas|porcentaje de salidas|valor de (la )?pagina|paginas sesion|porcentaje de (nuevas sesiones|sesiones nuevas)|promedio de tiempo en (la )?pagina)$/

/** Reports of Universal Analytics, which closed in 2024: pages over a period, and the days of the whole site below them. */
export const universalAnalyticsFormat: Format = {
  id: 'universal-analytics',
  title: 'Google Analytics universal',
  recognise({text, isWhole}) {
    const report = readGoogleReport(text)
    if (report === undefined || !isUniversal(report)) return undefined
    if (!isWhole) {
      return {
        refused:
          'El informe de Google Analytics universal es demasiado largo para ser uno. Expórtelo de nuevo por periodos más cortos.',
      }
    }
    const sections: Section[] = []
    const warnings: string[] = []
    for (const table of report.tables) {
      const days = isDays(table) ? toDays(table, text) : isPages(table) ? findPeriod(table) : undefined
      if (days === undefined) continue
      const found = toGoogleSection(table, days, {emptyRow: TOTALS_ROW})
      if ('refused' in found) continue
      sections.push(found.section)
      warnings.push(...found.warnings)
    }
    if (sections.length === 0) {
      return {
        refused:
          'El informe de Google Analytics universal no trae visitas por día ni por página. Use el de todas las páginas, o la visión general de la audiencia.',
      }
    }
    return {
      format: 'universal-analytics',
      sections,
      accounts: report.accounts,
      warnings: [...warnings, ...toPassedOverTables(report.tables.length - sections.length)],
    }
  },
}

/** Whether a report with its period in one line is of Universal Analytics, and no exploration of version 4. */
export function isUniversal({preamble, tables}: GoogleReport): boolean {
  return preamble === 'range' && tables.some(isOwn)
}

function isOwn(table: GoogleTable): boolean {
  return isDays(table) || table.names.some((name) => OWN_NAME.test(fold(name)))
}

function isDays({roles}: GoogleTable): boolean {
  return roles[0] === 'nth_day'
}

function isPages({roles}: GoogleTable): boolean {
  return roles[0] === 'path' && roles.includes('pageviews')
}

/** The days of a table, which it writes `7/31/09` or `31/7/09`: in the order in which its first two follow the period's start. */
function toDays({from, names, offset, line, delimiter}: GoogleTable, text: string): Map<'fecha', Source> {
  const records = readRecords(text, delimiter, {offset, line})
  const next = () => records.next().value?.fields[0] ?? ''
  const [first, second] = [next(), next()]
  const usual: DateOrder[] = /^day/i.test(names[0] ?? '') ? ['mdy', 'dmy'] : ['dmy', 'mdy']
  const possible = from === undefined ? [] : usual.filter((order) => toIso(first, order) === from)
  // The first of January is the same in both: the day after it is not.
  const order =
    possible.find((known) => toIso(second, known) === addDay(from ?? '')) ?? possible[0] ?? usual[0] ?? 'dmy'
  return new Map([['fecha', (fields) => toIso(fields[0] ?? '', order)]])
}

function addDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** `YYYY-MM-DD` of a day with slashes; the text itself where it is none. */
function toIso(text: string, order: DateOrder): string {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(?:20)?(\d{2})\s*$/.exec(text)
  if (match === null) return text
  const [, first = '', second = '', year] = match
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
