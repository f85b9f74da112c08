import type {Format} from './format.js'
import {findDays} from './google-day.js'
import {readGoogleReport} from './google-report.js'
import {isTemplateHeader, toGoogleSection} from './google-section.js'
import {countFigures, findWidest, toPassedOverTables} from './google-tables.js'

/** Reports of Google Analytics 4 by date, such as «Adquisición de tráfico: Fecha»: a row a day, or a day and something else. */
export const ga4DateFormat: Format = {
  id: 'ga4-fecha',
  title: 'Google Analytics 4, informe por fecha',
  recognise({text}) {
    const report = readGoogleReport(text)
    if (report === undefined || report.preamble === 'range') return undefined
    const main = findWidest(
      report.tables.filter(
        (table) => findDays(table) !== undefined && countFigures(table) > 0 && !isTemplateHeader(table),
      ),
    )
    const days = main && findDays(main)
    if (main === undefined || days === undefined) return undefined
    const found = toGoogleSection(main, days)
    if ('refused' in found) return found
    return {
      format: 'ga4-fecha',
      sections: [found.section],
      accounts: report.accounts,
      warnings: [...found.warnings, ...toPassedOverTables(report.tables.length - 1)],
    }
  },
}
