import {fold} from '../domain/fold.js'
import {PUBLICATION_STATES, PUBLICATION_TYPES} from '../domain/kind.js'
import type {Cells} from './cells.js'
import {reject} from './rejection.js'
import {findType} from './type-word.js'

/** One entry of a publication log, or a request for information that was not yet delivered (`date` null). */
export interface PublicationRow {
  municipality: string
  date: string | null
  type: string
  title: string
  /** The title as titles are compared: without accents, capitals or punctuation. */
  title_key: string
  url: string | null
  section: string | null
  department: string | null
  state: string
  event_date: string | null
  requested: string | null
  agreed: string | null
  extended: string | null
  delivered: string | null
}

export function readPublicationRow(cells: Cells): PublicationRow {
  const requested = cells.anyDayOrNull('fecha_solicitud')
  const isRequest = cells.text('fecha') === '' && requested !== null
  if (isRequest && cells.text('fecha_entrega') !== '') {
    reject(
      'fecha',
      '',
      'Hay fecha de entrega y falta la fecha de publicación',
      'Escriba la fecha de publicación.',
    )
  }
  const title = cells.title('titulo')
  return {
    municipality: cells.municipality(),
    date: isRequest ? null : cells.day('fecha'),
    type: readType(cells),
    title,
    title_key: fold(title) || title,
    url: cells.address('url'),
    section: cells.label('seccion'),
    department: cells.label('dependencia'),
    state: cells.text('estado') === '' ? PUBLICATION_STATES[0] : cells.choice('estado', PUBLICATION_STATES),
    event_date: cells.anyDayOrNull('fecha_evento'),
    requested,
    agreed: cells.anyDayOrNull('fecha_acordada'),
    extended: cells.anyDayOrNull('fecha_prorroga'),
    delivered: cells.text('fecha_entrega') === '' ? null : cells.day('fecha_entrega'),
  }
}

/** A category of minutes or reports is seldom of those that the plans mean by these types: who has such writes the type. */
const CATEGORY_TYPES = PUBLICATION_TYPES.filter((type) => type !== 'acta' && type !== 'informe')

/** As the row says; where the export has no such column, as its folder is named or its category says; else «otro». */
function readType(cells: Cells): string {
  if (cells.has('tipo')) return cells.choice('tipo', PUBLICATION_TYPES)
  const type = cells.folderType(PUBLICATION_TYPES) ?? findType(cells.text('categoria'), CATEGORY_TYPES)
  if (type === undefined) cells.note('no_type', 'tipo')
  return type ?? 'otro'
}
