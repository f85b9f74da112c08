import {closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import {ATTENDANCE_TYPES, PUBLICATION_TYPES} from '../src/domain/kind.js'
import {randomNumbers} from './random-numbers.js'
import {FIRST_CODE, MUNICIPALITIES} from './visit-files.js'

export type LogKind = 'publicaciones' | 'asistencia'

export const LOG_HEADERS: Record<LogKind, string> = {
  publicaciones: 'municipio;fecha;tipo;titulo;url;seccion;dependencia',
  asistencia: 'municipio;fecha;evento;tipo;persona;organizacion',
}

const WORDS =
  'feria jornada vacunación cabildo informe rendición consejo deporte vía acueducto subsidio'.split(' ')
const OFFICES = ['Gobierno', 'Hacienda', 'Planeación', 'Salud', 'Educación']
const FIRST_DAY = Date.UTC(2008, 0, 1)
const DAY = 86_400_000
const DAYS = 1_800
const PEOPLE = 200_000
const BUFFER = 1 << 22

/** Writes one log of an invented country into a data folder, the same on every run; nothing where it is there already. */
export function writeLogFile(folder: string, kind: LogKind, rows: number): void {
  if (existsSync(folder)) return
  const unfinished = `${folder}.tmp`
  rmSync(unfinished, {recursive: true, force: true})
  mkdirSync(join(unfinished, DROP_FOLDER), {recursive: true})
  mkdirSync(dirname(folder), {recursive: true})
  const file = openSync(join(unfinished, DROP_FOLDER, `${kind}.csv`), 'w')
  const random = randomNumbers(rows)
  let text = `${LOG_HEADERS[kind]}\n`
  for (let row = 0; row < rows; row++) {
    text += kind === 'publicaciones' ? toPublication(random, row) : toAttendance(random, row)
    if (text.length < BUFFER) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
  renameSync(unfinished, folder)
}

function toPublication(random: (limit: number) => number, row: number): string {
  const type = PUBLICATION_TYPES[random(PUBLICATION_TYPES.length)]
  const title = `${toWord(random)} de ${toWord(random)} y ${toWord(random)} ${row}`
  return `${toPlace(random)};${type};${title};/noticias/${row};Noticias;${OFFICES[random(OFFICES.length)]}\n`
}

function toAttendance(random: (limit: number) => number, row: number): string {
  const place = toPlace(randomNumbers(Math.floor(row / 25) + 1))
  const type = ATTENDANCE_TYPES[Math.floor(row / 25) % ATTENDANCE_TYPES.length]
  return `${place};Encuentro ${Math.floor(row / 25)};${type};Asistente ${random(PEOPLE)};comité GEL-T\n`
}

function toPlace(random: (limit: number) => number): string {
  const [year, month, day] = new Date(FIRST_DAY + random(DAYS) * DAY).toISOString().slice(0, 10).split('-')
  return `${FIRST_CODE + random(MUNICIPALITIES)};${day}/${month}/${year}`
}

function toWord(random: (limit: number) => number): string {
  return WORDS[random(WORDS.length)] as string
}
