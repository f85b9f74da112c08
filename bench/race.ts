import {execFile} from 'node:child_process'
import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import type {Run} from './run.js'
import {type Contender, prepareData, type Scenario} from './scenario.js'

/** What a contender took in each round. */
export interface Result {
  contender: Contender
  runs: Run[]
}

export interface Race {
  scenario: Scenario
  bytes: number
  results: Result[]
}

/** Runs the contenders of a scenario in turns, each in a process of its own that nothing runs beside. */
export async function race(
  scenario: Scenario,
  {folder, rounds, report}: {folder: string; rounds: number; report: (line: string) => void},
): Promise<Race> {
  const {name, contenders} = scenario
  const data = prepareData(scenario, folder)
  const exports = join(data, DROP_FOLDER)
  const bytes = readdirSync(exports).reduce((sum, file) => sum + statSync(join(exports, file)).size, 0)
  const results = contenders.map((contender): Result => ({contender, runs: []}))
  for (let round = 1; round <= rounds; round++) {
    for (const {contender, runs} of results) {
      const run = await runContender(contender, data, join(folder, 'carrera.duckdb'))
      runs.push(run)
      report(`${name}, ronda ${round}: ${contender} ${run.seconds.toFixed(2)} s`)
    }
  }
  return {scenario, bytes, results}
}

async function runContender(contender: Contender, data: string, database: string): Promise<Run> {
  for (const end of ['', '.wal']) rmSync(`${database}${end}`, {force: true})
  const program = join(import.meta.dirname, 'contender.ts')
  const {stdout} = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    program,
    contender,
    data,
    database,
  ])
  return JSON.parse(stdout) as Run
}
