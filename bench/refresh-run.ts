import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import {readInputs} from '../loaders/inputs/read-inputs.js'
import {keepKnownInputs, readKnownInputs} from '../loaders/known-inputs.js'
import {loadProject} from '../loaders/project-tables.js'
import {refresh} from '../loaders/refresh.js'
import {Store} from '../loaders/store.js'
import {inventedProject} from './invented-project.js'
import type {RefreshEvent, RefreshTimes} from './refresh-times.js'
import {FIRST_CODE, HEADER} from './visit-files.js'

const TODAY = '2026-01-01'
const PAGES = 226
const DAYS = 31

// A process of its own: `refresh-run.ts <data folder> <store> <rounds>` prints `RefreshTimes`. The store is made where it is not there.
const [folder = '', database = '', rounds = '5'] = process.argv.slice(2)
mkdirSync(dirname(database), {recursive: true})
const before = performance.now()
const store = await Store.open({file: database, personKey: 'bench', version: 'bench'})
const opening = performance.now() - before
await loadProject(store, inventedProject)
const times: RefreshTimes = {opening, events: {nuevo: [], traslapado: [], retirado: [], nada: []}}
try {
  for (const name of ['nuevo', 'traslapado']) rmSync(toFile(name), {force: true})
  await bringUpToDate()
  for (let round = 0; round <= Number(rounds); round++) {
    // A new export of some 7 000 rows; another of the same days, later; that one gone again; nothing changed.
    writeFileSync(toFile('nuevo'), toExport('2025-02-01', round))
    await time('nuevo', round)
    writeFileSync(toFile('traslapado'), toExport('2025-03-01', round + 1))
    await time('traslapado', round)
    rmSync(toFile('traslapado'))
    await time('retirado', round)
    await time('nada', round)
    rmSync(toFile('nuevo'))
    await bringUpToDate()
  }
} finally {
  for (const name of ['nuevo', 'traslapado']) rmSync(toFile(name), {force: true})
  store.close()
}
console.log(JSON.stringify(times))

/** Times one refresh; the first round warms up and is not counted. */
async function time(event: RefreshEvent, round: number): Promise<void> {
  const start = performance.now()
  await bringUpToDate()
  if (round > 0) times.events[event].push(performance.now() - start)
}

async function bringUpToDate(): Promise<void> {
  const known = await readKnownInputs(store)
  const inputs = await readInputs(folder, {unpackInto: join(dirname(database), 'desempacado'), known})
  await refresh(store, inventedProject, inputs, {today: TODAY})
  await keepKnownInputs(store, [...inputs.files, ...inputs.exports], known)
}

function toFile(name: string): string {
  return join(folder, DROP_FOLDER, `${name}.csv`)
}

/** January of one municipality, page by page. */
function toExport(exportedOn: string, seed: number): string {
  const lines = [`# exportado: ${exportedOn}`, HEADER]
  for (let day = 1; day <= DAYS; day++) {
    for (let page = 0; page < PAGES; page++) {
      lines.push(
        `${FIRST_CODE};${String(day).padStart(2, '0')}/01/2012;/noticias/${page};${seed + page};${page}`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}
