import {downloadList} from './download-list.js'

/** What each table of the open data holds, in the order in which they are offered. */
const TABLES = {
  'mediciones.csv': 'el valor de cada indicador en cada periodo.',
  'cumplimiento.csv': 'el estado de cada indicador en cada bimestre, y si está cambiando.',
  'puntajes.csv': 'el puntaje de cada municipio, línea y acción, con sus límites.',
  'series.csv': 'los valores con los que se prueba si un indicador está cambiando.',
  'vencimientos.csv': 'lo que vence en cada periodo y plazo del plan, también lo que está por venir.',
  'fases.csv': 'cada fase del calendario legal en cada municipio: cuándo vencía y cuándo se alcanzó.',
  'comparacion.csv': 'los valores de cada línea de acción que dos municipios o más miden igual.',
  'clasificacion.csv': 'las visitas de cada sitio en cada mes y su puesto.',
  'diccionario.csv': 'qué significa cada columna.',
} as const

/** The tables of the open data to download; `hrefs` are the addresses that the page has for them. */
export function openDataList(hrefs: Record<keyof typeof TABLES, string>): HTMLElement {
  return downloadList(
    Object.entries(TABLES).map(([name, text]) => ({href: hrefs[name as keyof typeof TABLES], name, text})),
  )
}
