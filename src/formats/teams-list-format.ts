import {fold} from '../domain/fold.js'
import type {ExportText, Format, PassedOver} from './format.js'
import {PERSON_NAME} from './meeting-columns.js'
import {findListWarnings, type MeetingList, toMeetingSection} from './meeting-section.js'
import {readRecords} from './records.js'
import {findOvernightStart, type Stretch, toStretchDuration} from './stretch.js'
import {findColumn, findTableHeader, type TableHeader} from './table-header.js'

const ACTION =
  /^(user action|accion del usuario|acao do usuario|atividade|actividad|action de l utilisateur)$/
const TIME = /^(timestamp|marca de tiempo|marca temporal|fecha y hora|data e hora|horodateur|horodatage)$/
const LEFT = /^(left|salio|abandono|saiu|a quitte|parti)\b/

const LEAVING: PassedOver = {
  one: 'una salida de alguien que había entrado',
  many: 'salidas de quienes habían entrado',
}

/** The list that Teams gave during a meeting until 2021: a row each time somebody joins or leaves, and no title. */
export const teamsListFormat: Format = {
  id: 'teams-lista',
  title: 'Teams, lista de asistencia (entradas y salidas)',
  recognise(file) {
    const header = findTableHeader(file.text, (keys) =>
      [ACTION, TIME, PERSON_NAME].every((form) => keys.some((key) => form.test(key))),
    )
    if (header === undefined) return undefined
    const columns = toColumns(header)
    const {stretches, durations} = listStretches(file, header, columns)
    const list: MeetingList = {
      header,
      person: {accounts: [], names: [[columns.name]]},
      join: columns.time,
      start: findOvernightStart(stretches),
      passOver: (fields) =>
        LEFT.test(fold(fields[columns.action] ?? '')) && durations.joined.has(fields[columns.name] ?? '')
          ? LEAVING
          : undefined,
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    const sources = new Map(section.sources)
    sources.set('duracion', (fields) => durations.of.get(toStay(fields, columns)) ?? '')
    return {
      format: 'teams-lista',
      sections: [{...section, sources}],
      proves: 'event',
      warnings: findListWarnings(list),
    }
  },
}

interface Columns {
  name: number
  action: number
  time: number
}

function toColumns({keys}: TableHeader): Columns {
  const at = (form: RegExp): number => findColumn(keys, form) ?? -1
  return {name: at(PERSON_NAME), action: at(ACTION), time: at(TIME)}
}

/** How long each person stayed from each coming on, by name and time; who came at all. */
interface Durations {
  of: ReadonlyMap<string, string>
  joined: ReadonlySet<string>
}

function toStay(fields: readonly string[], {name, time}: Columns): string {
  return `${fields[name]}\t${fields[time]}`
}

function listStretches(
  {text}: ExportText,
  {delimiter, names, offset, line}: TableHeader,
  columns: Columns,
): {stretches: Stretch[]; durations: Durations} {
  const stretches: Stretch[] = []
  const of = new Map<string, string>()
  const joined = new Set<string>()
  const inside = new Map<string, {stay: string; from: string}>()
  for (const {fields} of readRecords(text, delimiter, {columns: names.length, offset, line})) {
    const [name = '', action = '', time = ''] = [columns.name, columns.action, columns.time].map(
      (at) => fields[at],
    )
    if (!LEFT.test(fold(action))) {
      joined.add(name)
      inside.set(name, {stay: toStay(fields, columns), from: time})
      continue
    }
    const came = inside.get(name)
    if (came === undefined) continue
    const stretch = {from: came.from, to: time}
    stretches.push(stretch)
    of.set(came.stay, toStretchDuration(stretch))
    inside.delete(name)
  }
  return {stretches, durations: {of, joined}}
}
