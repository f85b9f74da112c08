import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {REFRESH_EVENTS, type RefreshEvent, type RefreshTimes} from './refresh-times.js'
import {toDataName, writeVisitFiles} from './visit-files.js'

/** How many times longer a refresh may take on the long history than on the short one. */
const BAR = 1.5
const FILES = 101

const WORDS: Record<RefreshEvent, string> = {
  nuevo: 'un archivo nuevo de 7.006 filas',
  traslapado: 'otro de los mismos días, posterior',
  retirado: 'se quita el segundo',
  nada: 'nada cambió',
}

/** How long refreshes take on a store of many rows and on one of few, as a table for people. */
export async function raceRefreshes(
  {long, short}: {long: number; short: number},
  {folder, rounds, report}: {folder: string; rounds: number; report: (line: string) => void},
): Promise<string> {
  const measure = async (rows: number): Promise<RefreshTimes> => {
    const data = join(folder, toDataName({rows, files: FILES}))
    writeVisitFiles({folder: data, rows, files: FILES})
    const program = join(import.meta.dirname, 'refresh-run.ts')
    const database = join(folder, `refresco-${rows}`, 'almacen.duckdb')
    report(`refresco sobre ${rows} filas…`)
    const args = ['--import', 'tsx', program, data, database, String(rounds)]
    return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout)
  }
  const few = await measure(short)
  const many = await measure(long)
  const lines = REFRESH_EVENTS.map((event) => {
    const [a, b] = [median(few.events[event]), median(many.events[event])]
    const ratio = b / a
    const enough = ratio <= BAR ? 'sí' : 'NO'
    return `${WORDS[event].padEnd(36)} ${a.toFixed(0).padStart(8)} ${b.toFixed(0).padStart(8)} ${ratio.toFixed(2).padStart(6)}  ≤ ${BAR}  ${enough}`
  })
  const opening = `${'abrir el almacén'.padEnd(36)} ${few.opening.toFixed(0).padStart(8)} ${many.opening.toFixed(0).padStart(8)}`
  const head = `${'refresco, en ms'.padEnd(36)} ${toMillions(short).padStart(8)} ${toMillions(long).padStart(8)}  razón`
  return [head, ...lines, opening].join('\n')
}

function toMillions(rows: number): string {
  return `${rows / 1e6}M`
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
