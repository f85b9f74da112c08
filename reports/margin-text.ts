import {formatDate} from '../src/domain/calendar-date.js'
import type {ReportHead} from './report.js'

/** What stands in the margins of every page: whose report it is, of when, and of what data. */
export function toMarginText({entity, period, cutoff, fingerprint, notices}: ReportHead): {
  entity: string
  subject: string
  stamp: string
} {
  const isDemo = notices.some((notice) => notice.startsWith('Datos de demostración'))
  return {
    entity,
    subject: `${isDemo ? 'Datos de demostración · ' : ''}Seguimiento de ${period}`,
    stamp: `Corte: ${formatDate(cutoff)} · Huella ${fingerprint}`,
  }
}
