import type {Cells} from './cells.js'
import {isTotalWord} from './passed-over.js'
import {reject} from './rejection.js'

/** Visits of a day, or of a longer period, to one page, or to the whole site where `page` is empty. */
export interface VisitRow {
  municipality: string
  date: string
  /** The last day; that of `date` but for periods. */
  until: string
  page: string
  /** Null where the tool counts pages or visitors and no visits. */
  visits: number | null
  visitors: number | null
  pageviews: number | null
}

export function readVisitRow(cells: Cells): VisitRow {
  const municipality = cells.municipality()
  const isPeriod = !cells.has('fecha') || cells.text('desde') !== ''
  const date = cells.day(isPeriod ? 'desde' : 'fecha')
  const until = isPeriod ? cells.day('hasta') : date
  if (until < date) {
    reject(
      'hasta',
      cells.text('hasta'),
      'El periodo termina antes de empezar',
      'Corrija una de las dos fechas.',
    )
  }
  const visits = cells.has('visitas') ? cells.count('visitas') : null
  const visitors = cells.countOrNull('visitantes')
  const pageviews = cells.countOrNull('paginas_vistas')
  if (visitors !== null && pageviews !== null && visitors > pageviews) cells.note('visitors', 'visitantes')
  return {municipality, date, until, page: toPage(cells.text('pagina')), visits, visitors, pageviews}
}

/** Who writes «Total» for a page means the site. */
function toPage(text: string): string {
  return isTotalWord(text) ? '' : text
}
