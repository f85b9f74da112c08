import {fold} from '../domain/fold.js'
import {findKinds, toSources} from './columns.js'
import type {PassedOver, Refusal, Section, Source} from './format.js'
import type {GoogleRole} from './google-column.js'
import type {GoogleTable} from './google-report.js'
import {TOTALS_ROW} from './passed-over.js'

const NO_PAGE: PassedOver = {one: 'una fila sin página', many: 'filas sin página'}

/** What Google writes beside the figures of a totals row, in a cell that has no header. */
const TOTAL = /^((grand|gran) total|total( general| geral)?)$/

const DIMENSIONS: ReadonlySet<GoogleRole | undefined> = new Set<GoogleRole>([
  'date',
  'hour',
  'calendar',
  'nth_day',
  'nth_week',
  'path',
  'title',
  'host',
  'session',
  'event',
])

/** A table as one of our sections, and what should be told of it. */
export interface GoogleSection {
  section: Section
  warnings: string[]
}

/**
 * A table of pages, days or both as visits: sessions are visits, users visitors, views page views. `days` tells when its rows
 * are. Where a further dimension breaks a day into several rows they are added up, and what does not add up is left out:
 * users always, sessions where one session falls in several rows. `emptyRow` is what a row without a page is. Refused where nothing is left, or where the dimension is
 * one that no one knows: its rows may hold the same visits twice.
 */
export function toGoogleSection(
  table: GoogleTable,
  days: ReadonlyMap<'fecha' | 'desde' | 'hasta', Source>,
  {emptyRow = NO_PAGE}: {emptyRow?: PassedOver} = {},
): GoogleSection | Refusal {
  const {names, roles} = table
  const place = (...wanted: GoogleRole[]): number | undefined =>
    wanted.map((role) => roles.indexOf(role)).find((index) => index !== -1)
  const own = toOwnMunicipality(names)
  const firstFigure = roles.findIndex((role) => role !== undefined && !DIMENSIONS.has(role))
  const isUnknown = names.some(
    (name, i) =>
      i < firstFigure &&
      roles[i] === undefined &&
      name.trim() !== '' &&
      !own.some(([, index]) => index === i),
  )
  if (isUnknown) {
    return {
      refused:
        'La tabla de Google Analytics divide las visitas por una dimensión que puede repetirlas (un segmento, un público, una comparación). Expórtela solo con la fecha y la página.',
    }
  }
  const page = place('path', 'title')
  const host = place('host')
  const pages = roles.filter((role) => role === 'path' || role === 'title')
  const perEvent = has(roles, 'hour') || has(roles, 'event') || pages.length > 1
  const broken = perEvent || has(roles, 'session') || (page === undefined && host !== undefined)
  const sources = new Map<string, Source>([...own, ...days])
  if (page !== undefined) sources.set('pagina', toPage(page, has(roles, 'path') ? host : undefined))
  const figures: [column: string, index: number | undefined][] = [
    ['visitas', perEvent ? undefined : place('visits')],
    ['visitantes', broken ? undefined : place('active_users', 'users')],
    ['paginas_vistas', place('pageviews')],
  ]
  for (const [column, index] of figures) if (index !== undefined) sources.set(column, index)
  if (figures.every(([, index]) => index === undefined)) {
    return {
      refused: broken
        ? 'La tabla de Google Analytics no trae cifras que se puedan sumar por día: las sesiones y los usuarios de cada hora, evento o dispositivo se repiten. Expórtela solo con la fecha y la página.'
        : 'La tabla de Google Analytics no trae sesiones, usuarios ni vistas. Agregue esas métricas y expórtela de nuevo.',
    }
  }
  const dimensions = roles.flatMap((role, i) => (DIMENSIONS.has(role) ? [i] : []))
  const {delimiter, offset, line, end} = table
  return {
    section: {
      kind: 'visits',
      delimiter,
      names,
      sources,
      offset,
      line,
      ...(end !== undefined && {end}),
      passOver: (fields) => findPassedOver(fields, {names, dimensions, page, emptyRow}),
      ...(broken && {isTally: true}),
    },
    warnings: listWarnings(roles, {perEvent, broken}),
  }
}

function has(roles: readonly (GoogleRole | undefined)[], role: GoogleRole): boolean {
  return roles.includes(role)
}

/** Where a column of ours, which somebody added, says whose the rows are. */
function toOwnMunicipality(names: readonly string[]): [string, number][] {
  const sources = toSources('visits', names)
  if ('repeated' in sources) return []
  return [...sources].filter(([column]) => column === 'municipio' || column === 'codigo_municipio')
}

/** Whether a header is one of our own templates, which are no Google Analytics whatever stands above them. */
export function isTemplateHeader({names}: GoogleTable): boolean {
  return findKinds(names).length > 0
}

function toPage(page: number, host: number | undefined): Source {
  if (host === undefined) return page
  return (fields) => `${fields[host]?.trim() ?? ''}${fields[page]?.trim() ?? ''}`
}

function findPassedOver(
  fields: readonly string[],
  {
    names,
    dimensions,
    page,
    emptyRow,
  }: {
    names: readonly string[]
    dimensions: readonly number[]
    page: number | undefined
    emptyRow: PassedOver
  },
): PassedOver | undefined {
  if (fields.some((field, i) => (names[i] ?? '').trim() === '' && TOTAL.test(fold(field)))) return TOTALS_ROW
  // A record that could not be split has no fields: it is rejected with its line.
  if (fields.length < names.length) return undefined
  const filled = dimensions.filter((i) => (fields[i] ?? '').trim() !== '')
  if (filled.length === 0) return dimensions.length === 1 && page !== undefined ? emptyRow : TOTALS_ROW
  if (
    filled.length === 1 &&
    /^((grand|gran) total|total (general|geral))$/.test(fold(fields[filled[0] ?? 0] ?? ''))
  )
    return TOTALS_ROW
  return page !== undefined && !filled.includes(page) ? emptyRow : undefined
}

function listWarnings(
  roles: readonly (GoogleRole | undefined)[],
  {perEvent, broken}: {perEvent: boolean; broken: boolean},
): string[] {
  const warnings: string[] = []
  const hasUsers = has(roles, 'active_users') || has(roles, 'users')
  if (perEvent && has(roles, 'visits')) {
    warnings.push(
      'No se leyeron las sesiones: divididas por hora o por evento, una misma sesión está en varias filas. Expórtelas por fecha.',
    )
  }
  if (broken && hasUsers) {
    warnings.push(
      'No se leyeron los usuarios: divididos por otra dimensión, uno mismo está en varias filas. Expórtelos por fecha.',
    )
  }
  const isByPage = has(roles, 'path') || has(roles, 'title')
  if (isByPage && !perEvent && has(roles, 'visits')) {
    warnings.push(
      'Una sesión que ve varias páginas está en la fila de cada una: la suma de las páginas pasa de las visitas del sitio. Para esas, exporte también el informe por fecha sin páginas.',
    )
  }
  if (has(roles, 'title') && !has(roles, 'path')) {
    warnings.push(
      'Las páginas van por su título y no por su dirección: para medir una sección, exporte la ruta de página.',
    )
  }
  return warnings
}
