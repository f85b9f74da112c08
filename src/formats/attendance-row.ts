import {fold} from '../domain/fold.js'
import {ATTENDANCE_TYPES} from '../domain/kind.js'
import type {Cells} from './cells.js'
import {reject} from './rejection.js'
import {findType} from './type-word.js'

/** One person at a gathering (`person` is a key that names nobody), or the number of those who came. */
export interface AttendanceRow {
  municipality: string
  date: string
  event: string
  event_key: string
  /** Null where neither the row nor its folder or event says it. */
  type: string | null
  person: string | null
  organization_key: string | null
  attendees: number | null
  /** How long the person was there, in seconds. */
  seconds: number | null
}

export function readAttendanceRow(cells: Cells): AttendanceRow {
  const event = cells.title('evento')
  const person = cells.personKey()
  const attendees = cells.countOrNull('asistentes')
  if (person === null && attendees === null) {
    reject('persona', '', 'Falta la persona o el número de asistentes', 'Escriba uno de los dos.')
  }
  if (person !== null && attendees !== null) {
    reject(
      'asistentes',
      cells.text('asistentes'),
      'La fila trae una persona y un total',
      'Deje solo uno de los dos.',
    )
  }
  return {
    municipality: cells.municipality(),
    date: cells.day('fecha'),
    event,
    event_key: fold(event) || event,
    type: readType(cells, event),
    person,
    organization_key: fold(cells.text('organizacion')) || null,
    attendees,
    seconds: cells.secondsOrNull('duracion'),
  }
}

/** As the row says; where the export has no such column, as its folder is named, else the event («Taller de …»). */
function readType(cells: Cells, event: string): string | null {
  if (cells.has('tipo')) return cells.choice('tipo', ATTENDANCE_TYPES)
  const type = cells.folderType(ATTENDANCE_TYPES) ?? findType(event, ATTENDANCE_TYPES)
  if (type === undefined) cells.note('no_type', 'tipo')
  return type ?? null
}
