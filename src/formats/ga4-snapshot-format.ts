import type {Format, Section} from './format.js'
import {findNumberedDays} from './google-day.js'
import {readGoogleReport} from './google-report.js'
import {toGoogleSection} from './google-section.js'
import {findPageTable, isDayTable, toPassedOverTables} from './google-tables.js'

/**
 * The snapshot and the overviews of Google Analytics 4: many small tables, of which those that number the days («Día N») or
 * the weeks of their own period tell visits. Of a figure that stands in several the first is taken.
 */
export const ga4SnapshotFormat: Format = {
  id: 'ga4-panoramico',
  title: 'Google Analytics 4, informe panorámico',
  recognise({text, isWhole}) {
    const report = readGoogleReport(text)
    if (report === undefined || report.preamble === 'range') return undefined
    if (!report.tables.some(isDayTable) || findPageTable(report) !== undefined) return undefined
    if (!isWhole) {
      return {
        refused:
          'El informe panorámico de Google Analytics es demasiado largo para ser uno. Descárguelo de nuevo por periodos más cortos.',
      }
    }
    const sections: Section[] = []
    const taken = new Set<string>()
    for (const table of report.tables.filter(isDayTable)) {
      const days = findNumberedDays(table)
      if (days === undefined) {
        return {
          refused:
            'Falta la línea «# Fecha de inicio» sobre una tabla de días: sin ella no se sabe qué fecha es el día 0. Descargue de nuevo el informe y no borre sus líneas.',
        }
      }
      const found = toGoogleSection(table, days)
      if ('refused' in found) continue
      const figures = [...found.section.sources.keys()].filter((column) => !days.has(column as 'fecha'))
      if (figures.some((figure) => taken.has(figure))) continue
      for (const figure of figures) taken.add(figure)
      sections.push(found.section)
    }
    return {
      format: 'ga4-panoramico',
      // Each figure has its own table: the rows of a day are parts of one.
      sections: sections.length > 1 ? sections.map((section) => ({...section, isTally: true})) : sections,
      accounts: report.accounts,
      warnings: toPassedOverTables(report.tables.length - sections.length),
    }
  },
}
