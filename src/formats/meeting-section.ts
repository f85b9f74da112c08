import {readDate} from './date-reading.js'
import {findNameDate, toEventName} from './event-file-name.js'
import type {ExportText, PassedOver, Refusal, Section, Source} from './format.js'
import {findHeaderWarnings} from './header-advice.js'
import {isRobot, type PersonColumns, ROBOT, toPerson} from './person.js'
import {readRecords} from './records.js'
import {findOvernightStart, findUsualOrder, hasDay, type Stretch, toStretchDuration} from './stretch.js'
import type {TableHeader} from './table-header.js'

/** What a list of those who came to a meeting says, and where. */
export interface MeetingList {
  header: Pick<TableHeader, 'delimiter' | 'names' | 'offset' | 'line'>
  /** Where the list ends, as an offset; by default at the text's end. */
  end?: number
  person: PersonColumns
  join?: number | undefined
  leave?: number | undefined
  duration?: number | undefined
  /** A column with the day alone. */
  day?: number | undefined
  organization?: number | undefined
  /** The title and the beginning that the file states for the meeting as a whole. */
  title?: string | undefined
  start?: string | undefined
  /** The order in which the tool writes its dates, whatever its clock. */
  usualOrder?: Section['usualOrder']
  passOver?: (fields: readonly string[]) => PassedOver | undefined
}

/** Said of a meeting of which nothing tells the day. */
export const NO_DAY: Refusal = {
  refused:
    'La lista de asistencia no dice de qué día es. Escriba la fecha al comienzo del nombre del archivo, como «2026-07-04 Taller.csv».',
}

/** How many records are looked at for what holds for all of them. */
const SAMPLE = 5_000

/** The section of those who came to a meeting; a refusal where nothing tells its day. */
export function toMeetingSection({name, text}: ExportText, list: MeetingList): Section | Refusal {
  const {header, end, person, join, leave, duration, day, organization, title = '', start = ''} = list
  const toStretch = (fields: readonly string[]): Stretch => ({
    from: fields[join ?? -1] ?? '',
    to: fields[leave ?? -1] ?? '',
  })
  const stretches = listSample(text, list).map(toStretch)
  const date = findDay({name, start, day, join, stretches})
  if (date === undefined) return NO_DAY
  const stated = /^(null)?$/i.test(title.trim()) ? toEventName(name) : title
  const sources = new Map<string, Source>([
    ['fecha', date],
    ['evento', {text: stated}],
    ['persona', (fields) => toPerson(fields, person)],
  ])
  if (duration !== undefined) sources.set('duracion', duration)
  else if (join !== undefined && leave !== undefined)
    sources.set('duracion', (fields) => toStretchDuration(toStretch(fields)))
  if (organization !== undefined) sources.set('organizacion', organization)
  return {
    kind: 'attendance',
    ...header,
    sources,
    ...(end !== undefined && {end}),
    usualOrder: list.usualOrder ?? findUsualOrder([start, ...stretches.map(({from}) => from)]),
    dateFields: [join, leave].filter((at) => at !== undefined),
    passOver: (fields) => list.passOver?.(fields) ?? (isRobot(fields, person) ? ROBOT : undefined),
  }
}

/** What should be said of a list's header: that it holds more of a person than is read. */
export function findListWarnings({header: {names}, person: {accounts, names: parts}}: MeetingList): string[] {
  const read = new Set([...accounts, ...parts.flat()])
  return findHeaderWarnings(names.filter((name, i) => name.trim() !== '' && !read.has(i)))
}

interface DayHints {
  name: string
  start: string
  day: number | undefined
  join: number | undefined
  stretches: readonly Stretch[]
}

/** What tells the day: the meeting's own beginning, each row, else the name of the file. */
function findDay({name, start, day, join, stretches}: DayHints): Source | undefined {
  if (hasDay(start)) return {text: start}
  if (day !== undefined) return day
  if (join !== undefined && (stretches.length === 0 || stretches.some(({from}) => hasDay(from)))) {
    const overnight = findOvernightStart(stretches)
    return overnight === undefined ? join : {text: overnight}
  }
  const stated = findNameDate(name)
  return stated !== undefined && 'date' in readDate(stated, 'dmy') ? {text: stated} : undefined
}

function listSample(text: string, {header: {delimiter, names, offset, line}, end}: MeetingList): string[][] {
  const within = end === undefined ? text : text.slice(0, end)
  const sample: string[][] = []
  for (const {fields} of readRecords(within, delimiter, {columns: names.length, offset, line})) {
    if (sample.push(fields) === SAMPLE) break
  }
  return sample
}
