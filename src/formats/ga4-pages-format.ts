import type {Format} from './format.js'
import {findPeriod} from './google-day.js'
import {readGoogleReport} from './google-report.js'
import {isTemplateHeader, toGoogleSection} from './google-section.js'
import {findPageTable, toPassedOverTables} from './google-tables.js'

/** Reports of pages of Google Analytics 4: the views of each page over a whole period, which the lines above state. */
export const ga4PagesFormat: Format = {
  id: 'ga4-paginas',
  title: 'Google Analytics 4, páginas y pantallas',
  recognise({text}) {
    const report = readGoogleReport(text)
    if (report === undefined || report.preamble === 'range') return undefined
    const main = findPageTable(report)
    if (main === undefined || isTemplateHeader(main)) return undefined
    const period = findPeriod(main)
    if (period === undefined) {
      return {
        refused:
          'Faltan las líneas «# Fecha de inicio» y «# Fecha de finalización»: sin ellas no se sabe de qué días son las páginas. Descargue de nuevo el informe y no borre sus primeras líneas.',
      }
    }
    const found = toGoogleSection(main, period)
    if ('refused' in found) return found
    return {
      format: 'ga4-paginas',
      sections: [found.section],
      accounts: report.accounts,
      warnings: [...found.warnings, ...toPassedOverTables(report.tables.length - 1)],
    }
  },
}
