import {fold} from '../domain/fold.js'
import {readDate} from './date-reading.js'
import {DELIMITERS} from './delimiter.js'
import type {Export, ExportText, Format, PassedOver, Refusal, Section} from './format.js'
import {EMAIL, FIRST_NAME, JOIN, LAST_NAME, LEAVE, PERSON_NAME} from './meeting-columns.js'
import {findListWarnings, type MeetingList, toMeetingSection} from './meeting-section.js'
import {type ExportRecord, readRecords} from './records.js'
import {findColumn, listColumns} from './table-header.js'
import {listLines} from './text-line.js'
import {readZoomMeeting} from './zoom-preamble.js'

const REPORT =
  /^(attendee report|informe de (los )?(asistentes|participantes)|relatorio d[eo]s? participantes?|rapport (des|sur les) participants)\b/
const WEBINAR_ID =
  /^webinar id$|^id del? (seminario web|webinar|webinario)$|^id do (webinar|webinario)$|^id du webinaire$/
const MADE = /^(report generated|informe generado|relatorio gerado|rapport genere)\b/
const MINUTES = /^(time|tiempo|tempo|temps|duracion|duracao|duree) .*minut/
const ATTENDED =
  /^(attended|asistio|asistieron|participo|participou|compareceu|presente|present|a participe)$/
const YES = /^(yes|si|sim|oui)$/

const ABSENT: PassedOver = {one: 'un inscrito que no asistió', many: 'inscritos que no asistieron'}
const PREAMBLE = 10
const LONGEST_LINE = 4_096

const TOO_LARGE: Refusal = {
  refused: 'Es un informe de asistentes de Zoom demasiado grande para leerlo entero. Divídalo por sesiones.',
}
const NO_LIST: Refusal = {
  refused:
    'Es un informe de asistentes de Zoom sin la lista de quienes asistieron. Descárguelo otra vez, después del evento.',
}

/** The attendees of a Zoom webinar: a table each for hosts, panelists, attendees and others; those who registered and did not come are passed over. */
export const zoomWebinarFormat: Format = {
  id: 'zoom-webinar',
  title: 'Zoom, asistentes de un seminario web',
  recognise(file) {
    const delimiter = DELIMITERS.find((one) => isReport(file.text, one))
    if (delimiter === undefined) return undefined
    return file.isWhole ? toExport(file, delimiter) : TOO_LARGE
  },
}

/** A report says what it is, and of which webinar. */
function isReport(text: string, delimiter: string): boolean {
  let named = false
  for (const {text: content} of listLines(text, {most: PREAMBLE})) {
    if (content.length > LONGEST_LINE) return false
    const keys = content.split(delimiter).map(fold)
    named ||= REPORT.test(keys[0] ?? '')
    if (keys.length > 1 && keys.some((key) => WEBINAR_ID.test(key))) return true
  }
  return named && [...readRecords(text.slice(0, LONGEST_LINE), delimiter)].some(isHeader)
}

function isHeader({fields}: ExportRecord): boolean {
  const keys = fields.map(fold)
  return (
    keys.some((key) => MINUTES.test(key)) &&
    keys.some((key) => JOIN.test(key) || PERSON_NAME.test(key)) &&
    !keys.some((key) => WEBINAR_ID.test(key))
  )
}

function isTitle({fields}: ExportRecord): boolean {
  return fields.filter((field) => field.trim() !== '').length === 1
}

function toExport(file: ExportText, delimiter: string): Export | Refusal {
  const records = [...readRecords(file.text, delimiter)]
  const offsets = [...listLines(file.text)].map(({offset}) => offset)
  const headers = records.flatMap((record, i) => (isHeader(record) ? [i] : []))
  const preamble = records.slice(0, headers[0] ?? records.length)
  const sections: Section[] = []
  const warnings = new Set<string>()
  for (const [k, at] of headers.entries()) {
    const header = records[at]
    if (header === undefined) continue
    const next = headers[k + 1]
    const title = next === undefined ? undefined : records[next - 1]
    // Its title stands above the next table; without one, that table's header ends this one.
    const end = title !== undefined && isTitle(title) ? title.line : records[next ?? -1]?.line
    const list: MeetingList = {
      ...toList(header, delimiter, offsets, file.text.length),
      ...readZoomMeeting(preamble),
      ...(end !== undefined && {end: offsets[end - 1] ?? file.text.length}),
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    sections.push(section)
    for (const warning of findListWarnings(list)) warnings.add(warning)
  }
  if (sections.length === 0) return NO_LIST
  const exportedOn = findDayMade(preamble)
  return {
    format: 'zoom-webinar',
    sections,
    proves: 'event',
    ...(exportedOn !== undefined && {exportedOn}),
    warnings: [...warnings],
  }
}

function toList(
  {fields: names, lineEnd}: ExportRecord,
  delimiter: string,
  offsets: number[],
  length: number,
): MeetingList {
  const keys = names.map(fold)
  const at = (form: RegExp): number | undefined => findColumn(keys, form)
  const [name, first, last] = [at(PERSON_NAME), at(FIRST_NAME), at(LAST_NAME)]
  // Whatever its language calls it, it stands first where the name does not.
  const attended = at(ATTENDED) ?? (name === 0 ? undefined : 0)
  return {
    header: {delimiter, names, offset: offsets[lineEnd] ?? length, line: lineEnd + 1},
    person: {
      accounts: listColumns(keys, EMAIL),
      names: [[name], [first, last]].map((parts) => parts.filter((part) => part !== undefined)),
    },
    join: at(JOIN),
    leave: at(LEAVE),
    duration: at(MINUTES),
    usualOrder: 'mdy',
    passOver: (fields) =>
      attended === undefined || YES.test(fold(fields[attended] ?? '')) ? undefined : ABSENT,
  }
}

function findDayMade(preamble: readonly ExportRecord[]): string | undefined {
  const made = preamble.find(({fields}) => MADE.test(fold(fields[0] ?? '')))?.fields[1]
  const day = made === undefined ? undefined : readDate(made, 'mdy')
  return day !== undefined && 'date' in day ? day.date : undefined
}
