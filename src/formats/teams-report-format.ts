import {fold} from '../domain/fold.js'
import type {Format} from './format.js'
import {EMAIL, PERSON_NAME, UPN} from './meeting-columns.js'
import {findListWarnings, toMeetingSection} from './meeting-section.js'
import {listRecords} from './record-cells.js'
import {readRecords} from './records.js'
import {findColumn, findTableHeader, listColumns, type TableHeader} from './table-header.js'
import {readTeamsSummary} from './teams-preamble.js'
import {listLines} from './text-line.js'

const SUMMARY = /^1 (summary|resumen|resumo|resume|synthese)$/
const FIRST_JOIN = /^(first|primera?|primeir[oa]|premiere?) \p{L}/u
const LAST_LEAVE = /^(last|ultim[ao]|dernier|derniere) \p{L}/u
const MEETING_DURATION = /^(in meeting duration|duracion|duracao|duree)\b/
/** The title of a section: «3. Actividades en la reunión». */
const SECTION_TITLE = /^["']?\d+\. /

const NO_LIST =
  'Es un informe de asistencia de Teams sin la lista de participantes. Descárguelo otra vez y no borre su segunda parte.'
const TOO_LARGE =
  'Es un informe de asistencia de Teams demasiado grande para leerlo entero. Deje en un archivo solo la segunda parte, con su encabezado.'

/** The report that Teams gives since 2022: summary, participants, activities. The participants alone are read: one row a person. */
export const teamsReportFormat: Format = {
  id: 'teams-informe',
  title: 'Teams, informe de asistencia',
  recognise(file) {
    const {text} = file
    const header = findTableHeader(
      text,
      (keys) =>
        keys.some((key) => FIRST_JOIN.test(key)) &&
        keys.some((key) => MEETING_DURATION.test(key)) &&
        keys.some((key) => LAST_LEAVE.test(key) || UPN.test(key)),
    )
    if (header === undefined) return beginsWithSummary(text) ? {refused: NO_LIST} : undefined
    const end = findSectionEnd(text, header)
    if (end === undefined && !file.isWhole) return {refused: TOO_LARGE}
    const {keys} = header
    const {title, start, participants} = readTeamsSummary(text, header)
    const list = {
      header,
      ...(end !== undefined && {end}),
      person: {
        accounts: [...listColumns(keys, EMAIL), ...listColumns(keys, UPN)],
        names: [[findColumn(keys, PERSON_NAME) ?? 0]],
      },
      join: findColumn(keys, FIRST_JOIN),
      leave: findColumn(keys, LAST_LEAVE),
      duration: findColumn(keys, MEETING_DURATION),
      title,
      start,
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    const rows = [...listRecords(text, section)].length
    const warnings = findListWarnings(list)
    if (participants !== undefined && participants !== rows) {
      warnings.push(
        `El resumen dice ${participants} participantes y la lista trae ${rows}: revise si el informe está completo.`,
      )
    }
    return {format: 'teams-informe', sections: [section], proves: 'event', warnings}
  },
}

function beginsWithSummary(text: string): boolean {
  for (const {text: content} of listLines(text, {most: 10})) {
    if (content.trim() !== '') return SUMMARY.test(fold(content.slice(0, 100)))
  }
  return false
}

/** Where the section after the participants begins, as an offset. */
function findSectionEnd(text: string, {delimiter, names, offset, line}: TableHeader): number | undefined {
  let title: number | undefined
  for (const record of readRecords(text, delimiter, {columns: names.length, offset, line})) {
    const [first = '', ...others] = record.fields
    if (!SECTION_TITLE.test(first) || others.some((field) => field.trim() !== '')) continue
    title = record.line
    break
  }
  if (title === undefined) return undefined
  for (const {line: at, offset: begin} of listLines(text, {offset, line})) if (at === title) return begin
  return undefined
}
