import {join} from 'node:path'
import {type LogKind, writeLogFile} from './log-files.js'
import {toDataName, writeVisitFiles} from './visit-files.js'

export type Contender = 'cumple' | 'raw' | 'papaparse'

/** One load that is measured: its data, who takes part, and what is to be reached. */
export interface Scenario {
  name: string
  rows: number
  files: number
  /** What the exports hold: visits where it is not told. */
  kind?: LogKind
  /** Whether pages of visits are long addresses, most of them met once. */
  longPages?: boolean
  contenders: readonly Contender[]
  /** How many times the pace of another contender Cumple has to reach. */
  bars: Partial<Record<Contender, number>>
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'visitas',
    rows: 10_000_000,
    files: 1,
    contenders: ['cumple', 'raw', 'papaparse'],
    bars: {raw: 1, papaparse: 4},
  },
  {name: 'visitas-100M', rows: 100_000_000, files: 101, contenders: ['cumple', 'raw'], bars: {raw: 0.8}},
  {
    name: 'direcciones-largas',
    rows: 5_000_000,
    files: 1,
    longPages: true,
    contenders: ['cumple', 'raw'],
    bars: {raw: 0.6},
  },
  toLogScenario('publicaciones'),
  toLogScenario('asistencia'),
]

function toLogScenario(kind: LogKind): Scenario {
  return {name: kind, kind, rows: 1_000_000, files: 1, contenders: ['cumple', 'raw'], bars: {raw: 0.5}}
}

/** Writes the exports of a scenario, if they are not there already, and returns their data folder. */
export function prepareData({rows, files, kind, longPages = false}: Scenario, folder: string): string {
  if (kind === undefined) {
    const data = join(folder, toDataName({rows, files, longPages}))
    writeVisitFiles({folder: data, rows, files, longPages})
    return data
  }
  const data = join(folder, `${kind}-${rows}`)
  writeLogFile(data, kind, rows)
  return data
}
