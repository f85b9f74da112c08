import type {Cells} from './cells.js'

/** Visits of a day to one page, or to the whole site where `page` is empty. */
export interface VisitRow {
  municipality: string
  date: string
  page: string
  /** The page's path segments, folded, between slashes: `/servicios/pagos.html` → `/servicios/pagos/`. */
  section: string
  visits: number
  visitors: number | null
  pageviews: number | null
}

export function readVisitRow(cells: Cells): VisitRow {
  const page = cells.text('pagina')
  const visitors = cells.countOrNull('visitantes')
  const pageviews = cells.countOrNull('paginas_vistas')
  if (visitors !== null && pageviews !== null && visitors > pageviews) cells.note('visitors', 'visitantes')
  return {
    municipality: cells.municipality(),
    date: cells.day('fecha'),
    page,
    section: toSectionPath(page),
    visits: cells.count('visitas'),
    visitors,
    pageviews,
  }
}

function toSectionPath(page: string): string {
  const path = page.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  const segments = path.split('/').map((segment) => toSegmentKey(segment))
  return `/${segments.filter((segment) => segment !== '').join('/')}/`
}

function toSegmentKey(segment: string): string {
  return segment
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(html?|php|aspx?|shtml)$/, '')
    .trim()
}
