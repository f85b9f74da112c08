import {fold} from '../domain/fold.js'
import type {Format} from './format.js'
import {ga4DateFormat} from './ga4-date-format.js'
import {ga4ExplorationFormat} from './ga4-exploration-format.js'
import {ga4PagesFormat} from './ga4-pages-format.js'
import {ga4SnapshotFormat} from './ga4-snapshot-format.js'
import {readFirstTable, readGoogleReport} from './google-report.js'
import {isTemplateHeader} from './google-section.js'
import {isDayTable} from './google-tables.js'
import {universalAnalyticsFormat} from './universal-analytics-format.js'

const OTHERS: readonly Format[] = [
  universalAnalyticsFormat,
  ga4PagesFormat,
  ga4SnapshotFormat,
  ga4DateFormat,
  ga4ExplorationFormat,
]

const WITHOUT_DAYS =
  'Es un informe de Google Analytics al que le faltan las líneas del comienzo, como «# Fecha de inicio»: sin ellas no se sabe de qué días es. Descárguelo de nuevo y no borre sus primeras líneas.'

/** What is left of Google Analytics: reports that tell no visits by day or page, or have lost the lines with their days. */
export const googleOtherFormat: Format = {
  id: 'google-analytics',
  title: 'Google Analytics',
  recognise(file) {
    if (OTHERS.some(({recognise}) => recognise(file) !== undefined)) return undefined
    const {text} = file
    const report = readGoogleReport(text)
    if (report !== undefined) {
      if (report.tables.some(isTemplateHeader)) return undefined
      return {
        refused:
          'Es un informe de Google Analytics que no trae visitas por día ni por página. Exporte el de páginas y pantallas, o uno con la dimensión Fecha y las métricas Sesiones, Usuarios activos y Vistas.',
      }
    }
    const table = readFirstTable(text)
    if (table === undefined || isTemplateHeader(table)) return undefined
    const isPages = /(screen class|clase de pantalla|classe da tela|classe d ecran)$/.test(
      fold(table.names[0] ?? ''),
    )
    return isDayTable(table) || isPages ? {refused: WITHOUT_DAYS} : undefined
  },
}
