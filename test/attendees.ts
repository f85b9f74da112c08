import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import Papa from 'papaparse'
import {fold} from '../src/domain/fold.js'
import {GOLDEN} from './golden-table.js'

/** Who stands in the golden municipality's list of attendance, a rejected row included. */
const ATTENDEES = listPeople(
  readFileSync(join(GOLDEN, 'entrada', 'saman', 'asistencia personas.csv'), 'utf8'),
)

const PARTS = ATTENDEES.flatMap((name) =>
  [name, ...name.split(' ')].flatMap((part) => [part, fold(part)]),
).map((part) => ({part, pattern: new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu')}))

/** The names, or parts of them, of people of that list that a text holds: in any case, with or without accents. */
export function findAttendees(text: string): string[] {
  return PARTS.filter(({pattern}) => pattern.test(text)).map(({part}) => part)
}

function listPeople(csv: string): string[] {
  const {data} = Papa.parse<{persona?: string}>(csv, {header: true, comments: '#', skipEmptyLines: true})
  const people = [...new Set(data.map(({persona = ''}) => persona))]
  if (people.length < 5) throw new Error(`too few people to look for: ${people}`)
  return people
}
