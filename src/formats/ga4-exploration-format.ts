import {fold} from '../domain/fold.js'
import type {Export, Format, Refusal} from './format.js'
import {findDays, findPeriod} from './google-day.js'
import {type GoogleTable, readFirstTable, readGoogleReport} from './google-report.js'
import {isTemplateHeader, toGoogleSection} from './google-section.js'
import {countFigures} from './google-tables.js'
import {listLines} from './text-line.js'
import {isUniversal} from './universal-analytics-format.js'

const PROGRAM_NAME =
  /^(screenPageViews|activeUsers|totalUsers|pagePath\w*|session[A-Z]\w+|dateHour\w*|ga:\w+)$/

/**
 * Explorations of Google Analytics 4 (`download.csv`), with the dimensions that somebody chose, also where the lines above the
 * table are gone or the names are those of its interface for programs.
 */
export const ga4ExplorationFormat: Format = {
  id: 'ga4-exploracion',
  title: 'Google Analytics 4, exploración',
  recognise({text}) {
    if (hasLostHeader(text)) {
      return {
        refused:
          'Es una exploración de Google Analytics que se copió de la pantalla y quedó sin encabezado: no se sabe qué es cada columna. En la exploración, use Exportar datos y CSV.',
      }
    }
    const report = readGoogleReport(text)
    if (report?.preamble === 'range') {
      if (isUniversal(report)) return undefined
      const [table] = report.tables
      return table && readExploration(table, report.accounts)
    }
    if (report !== undefined) return undefined
    const table = readFirstTable(text)
    return table && isKnownByNames(table) ? readExploration(table, []) : undefined
  },
}

function readExploration(table: GoogleTable, accounts: readonly string[]): Export | Refusal | undefined {
  if (isTemplateHeader(table) || countFigures(table) === 0) return undefined
  const isByPage = table.roles.includes('path') || table.roles.includes('title')
  const days = findDays(table) ?? (isByPage ? findPeriod(table) : undefined)
  if (days === undefined) {
    return {
      refused:
        'La exploración de Google Analytics no dice de qué día es cada fila. Agregue la dimensión Fecha y expórtela de nuevo.',
    }
  }
  const found = toGoogleSection(table, days)
  if ('refused' in found) return found
  return {format: 'ga4-exploracion', sections: [found.section], accounts, warnings: found.warnings}
}

/** Whether names alone tell Google Analytics: a day, and two of its figures or one beside a name of its interface for programs. */
function isKnownByNames(table: GoogleTable): boolean {
  if (findDays(table) === undefined || isTemplateHeader(table)) return false
  const figures = countFigures(table)
  return figures > 1 || (figures === 1 && table.names.some((name) => PROGRAM_NAME.test(name.trim())))
}

/** Whether the first line is the text that screen readers are given for the totals of an exploration's table. */
function hasLostHeader(text: string): boolean {
  const [first] = listLines(text, {most: 1})
  return /^(celda vacia (para|del) (el )?(total|resumen)|empty (cell for the )?(total|summary))/.test(
    fold(first?.text.slice(0, 200) ?? ''),
  )
}
