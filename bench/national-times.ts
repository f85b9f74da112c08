import {execFile} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {NATIONAL_SIZE, writeNationalProject} from './national-project.js'

/** How long one refresh of the country took, in milliseconds, and how much memory in bytes. */
export interface NationalRun {
  whole: number
  /** Of all processors; the start of the process too. */
  wholeCpu: number
  scores: number
  trends: number
  /** Of all processors, for both. */
  cpu: number
  peak: number
  /** The values of all series, the rows of compliance, and those of them that were tested. */
  points: number
  rows: number
  tested: number
}

/** What trends and scores cost a country: of a first refresh that reads all, and of one that finds nothing changed; as a table. */
export async function timeNation({
  folder,
  rounds,
  report,
}: {
  folder: string
  rounds: number
  report: (line: string) => void
}): Promise<string> {
  const data = join(folder, 'nacional')
  const database = join(folder, 'nacional-almacen', 'almacen.duckdb')
  writeNationalProject(data)
  const run = async (): Promise<NationalRun> => {
    const args = ['--import', 'tsx', join(import.meta.dirname, 'national-run.ts'), data, database]
    const result = JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as NationalRun
    report(
      `nacional: ${toSeconds(result.whole)} s, de ellos tendencias y puntajes ${toSeconds(result.trends + result.scores)} s`,
    )
    return result
  }
  const lines = [COLUMNS]
  const cold: NationalRun[] = []
  const warm: NationalRun[] = []
  for (let round = 0; round < rounds; round++) {
    rmSync(join(folder, 'nacional-almacen'), {recursive: true, force: true})
    cold.push(await run())
    warm.push(await run())
  }
  lines.push(toLine('se lee todo', cold), toLine('nada cambió', warm))
  const {municipalities, indicators, bimesters} = NATIONAL_SIZE
  const [{points = 0, rows = 0, tested = 0} = {}] = warm
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)))
  return [
    `${municipalities} municipios × ${indicators} indicadores × ${bimesters} bimestres: ${rows} filas, ${points} valores, ${tested} pruebas`,
    ...lines.map((line) => line.map((text, i) => text.padStart(widths[i] ?? 0)).join('  ')),
  ].join('\n')
}

const COLUMNS = [
  'refresco',
  'todo, s',
  'tendencias, s',
  'puntajes, s',
  'su parte',
  'CPU todo, s',
  'CPU suya, s',
  'memoria MB',
]

function toLine(name: string, runs: readonly NationalRun[]): string[] {
  const of = (key: keyof NationalRun): number => median(runs.map((run) => run[key]))
  return [
    name,
    toSeconds(of('whole')),
    toSeconds(of('trends')),
    toSeconds(of('scores')),
    `${((100 * (of('trends') + of('scores'))) / of('whole')).toFixed(0)} %`,
    toSeconds(of('wholeCpu')),
    toSeconds(of('cpu')),
    (Math.max(...runs.map(({peak}) => peak)) / 2 ** 20).toFixed(0),
  ]
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
