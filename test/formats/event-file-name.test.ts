import {expect, test} from 'vitest'
import {findNameDate, toEventName} from '../../src/formats/event-file-name.js'

test.each([
  ['Taller POT - Attendance report 14-11-22.csv', 'Taller POT'],
  ['Taller POT - Informe de asistencia 4-07-24 (1).csv', 'Taller POT'],
  ['meetingAttendanceReport(General).csv', 'General'],
  ['meetingAttendanceReport(General) (2).csv', 'General'],
  ['meetingAttendanceList.csv', 'meetingAttendanceList'],
  ['Asistencia (respuestas) - Respuestas de formulario 1.csv', 'Asistencia'],
  ['Asistencia (Responses) - Form Responses 1.csv', 'Asistencia'],
  ['Registro(1-23).csv', 'Registro'],
  ['2026-07-04 Taller de turismo.csv.gz', 'Taller de turismo'],
  ['2026-07-04.csv', '2026-07-04'],
  ['Taller (segunda parte).csv', 'Taller (segunda parte)'],
  ['.csv', 'Reunión'],
])('%s is of «%s»', (file, event) => {
  expect(toEventName(file)).toBe(event)
})

test.each([
  ['2026-07-04 Taller.csv', '2026-07-04'],
  ['participants_83012345678_2026_07_04.csv', '2026-07-04'],
  ['asistencia 20260704.csv', '2026-07-04'],
  ['Taller 4-7-2026.csv', '4/7/2026'],
  ['Taller 4 de julio de 2026.csv', '4 de julio de 2026'],
  ['participants_83012345678.csv', undefined],
  ['participants_82026070411.csv', undefined],
  ['Taller 14-11-22.csv', undefined],
  ['Taller 2026.csv', undefined],
])('%s states the day %s', (file, day) => {
  expect(findNameDate(file)).toBe(day)
})
