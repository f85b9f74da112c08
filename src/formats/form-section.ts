import type {DateOrder} from './date-order.js'
import {toEventName} from './event-file-name.js'
import {findFormOrganization, findFormPerson} from './form-columns.js'
import type {Export, ExportText, Refusal, Source} from './format.js'
import {findListWarnings} from './meeting-section.js'
import {toPerson} from './person.js'
import {findColumn, type TableHeader} from './table-header.js'

const NOBODY: Refusal = {
  refused:
    'Es un formulario que no pregunta el nombre ni el correo, y así no se sabe cuántas personas asistieron. Agregue esa pregunta, o escriba el total en la plantilla de asistencia.',
}

/** What differs between the tools that make forms. */
export interface FormTool {
  format: string
  /** The column with the time of each answer. */
  time: number
  usualOrder: DateOrder
}

/** The answers of a form as a list of those who came: one row an answer, of the day on which it was given, to the event that the file is named after. */
export function toFormExport(
  {name}: ExportText,
  {keys, ...header}: TableHeader,
  {format, time, usualOrder}: FormTool,
): Export | Refusal {
  const person = findFormPerson(keys)
  if (person === undefined) return NOBODY
  const sources = new Map<string, Source>([
    ['fecha', time],
    ['evento', {text: toEventName(name)}],
    ['persona', (fields) => toPerson(fields, person)],
  ])
  const organization = findFormOrganization(keys)
  if (organization !== undefined) sources.set('organizacion', organization)
  const municipality = findColumn(keys, /^municipio$/)
  if (municipality !== undefined) sources.set('municipio', municipality)
  const {delimiter, names, offset, line} = header
  return {
    format,
    sections: [{kind: 'attendance', delimiter, names, sources, offset, line, usualOrder}],
    proves: 'event',
    warnings: findListWarnings({header, person}),
  }
}
