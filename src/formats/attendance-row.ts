import {fold} from '../domain/fold.js'
import {ATTENDANCE_TYPES} from '../domain/kind.js'
import {type Cells, reject} from './cells.js'

/** One person at a gathering (`person` is a key that names nobody), or the number of those who came. */
export interface AttendanceRow {
  municipality: string
  date: string
  event: string
  event_key: string
  type: string
  person: string | null
  organization_key: string | null
  attendees: number | null
}

export function readAttendanceRow(cells: Cells): AttendanceRow {
  const event = cells.required('evento').replace(/\s+/g, ' ')
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
    type: cells.choice('tipo', ATTENDANCE_TYPES),
    person,
    organization_key: fold(cells.text('organizacion')) || null,
    attendees,
  }
}
