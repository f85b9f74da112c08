import {closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import {randomNumbers} from './random-numbers.js'

export const HEADER = 'municipio;fecha;pagina;visitas;visitantes'

/** How many municipalities the invented country has, and the code of the first. */
export const MUNICIPALITIES = 1_103
export const FIRST_CODE = 10_001

const PAGES = 400
const SECTIONS = ['tramites', 'noticias', 'servicios', 'contratos', 'alcaldia', 'turismo']
const WORDS = ['pagos', 'predial', 'plan', 'informe', 'acta', 'licencia', 'agenda', 'obras', 'salud', 'censo']
const BUFFER = 1 << 22
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2012, 0, 1)

export interface VisitFiles {
  /** The data folder to make, with the exports under `entrada/`; nothing is written where it is there already. */
  folder: string
  rows: number
  files: number
  /** Whether pages are long addresses, most of them met once. */
  longPages?: boolean
}

/** What the folder of such files is called: the same files are written once. */
export function toDataName({rows, files, longPages = false}: Omit<VisitFiles, 'folder'>): string {
  return `${longPages ? 'direcciones' : 'visitas'}-${files}x${rows}`
}

/** Writes visits exports of an invented country, the same on every run: each file a month of some municipalities. */
export function writeVisitFiles({folder, rows, files, longPages = false}: VisitFiles): void {
  if (existsSync(folder)) return
  const unfinished = `${folder}.tmp`
  rmSync(unfinished, {recursive: true, force: true})
  mkdirSync(join(unfinished, DROP_FOLDER), {recursive: true})
  mkdirSync(dirname(folder), {recursive: true})
  for (let file = 0; file < files; file++) {
    const share = Math.floor(((file + 1) * rows) / files) - Math.floor((file * rows) / files)
    writeVisitFile(join(unfinished, DROP_FOLDER, `visitas-${String(file + 1).padStart(3, '0')}.csv`), {
      rows: share,
      month: file,
      longPages,
    })
  }
  renameSync(unfinished, folder)
}

function writeVisitFile(path: string, of: {rows: number; month: number; longPages: boolean}): void {
  const file = openSync(path, 'w')
  const buffer = Buffer.alloc(BUFFER)
  const random = randomNumbers(of.month + 7)
  const next = new Date(FIRST_DAY)
  next.setUTCMonth(of.month)
  const first = next.getTime()
  const days = Math.round((next.setUTCMonth(next.getUTCMonth() + 1) - first) / DAY)
  const dates = Array.from({length: days}, (_, day) => {
    const [year, month, date] = new Date(first + day * DAY).toISOString().slice(0, 10).split('-')
    return `${date}/${month}/${year}`
  })
  const pages = Array.from({length: PAGES}, (_, page) => toPage(page, randomNumbers(page + 1)))
  // Whole days of as many municipalities as the rows ask for.
  const perDay = Math.max(1, Math.min(PAGES, Math.ceil((of.rows * 8) / 7 / (MUNICIPALITIES * days))))
  let length = buffer.write(`${HEADER}\n`, 'latin1')
  let place = 0
  let turn = 0
  for (let row = 0; row < of.rows; row++) {
    if (length > BUFFER - 1024) {
      writeSync(file, buffer, 0, length)
      length = 0
    }
    // No day has all of the pages.
    do {
      turn += 1
      if (turn < perDay) continue
      turn = 0
      place += 1
    } while (random(8) === 0)
    const code = FIRST_CODE + (Math.floor(place / days) % MUNICIPALITIES)
    const visits = 1 + random(random(4) === 0 ? 2_000 : 120)
    const page = of.longPages ? toLongPage(random, row) : pages[turn]
    const visitors = 1 + random(visits)
    length += buffer.write(`${code};${dates[place % days]};${page};${visits};${visitors}\n`, length, 'latin1')
  }
  writeSync(file, buffer, 0, length)
  closeSync(file)
}

function toPage(page: number, random: (limit: number) => number): string {
  const word = (): string => WORDS[random(WORDS.length)] as string
  return `/${SECTIONS[random(SECTIONS.length)]}/${word()}-${word()}-${page}`
}

function toLongPage(random: (limit: number) => number, row: number): string {
  const word = (): string => WORDS[random(WORDS.length)] as string
  return `/${SECTIONS[random(SECTIONS.length)]}/${word()}/${word()}-${word()}-${word()}/${row % 110_000}?sesion=${random(1_000_000_000)}&origen=${word()}`
}
