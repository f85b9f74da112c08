import {join} from 'node:path'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'
import {readInputs} from '../../../loaders/inputs/read-inputs.js'
import {readProject} from '../../../loaders/project/project.js'
import {loadProject} from '../../../loaders/project-tables.js'
import {refresh} from '../../../loaders/refresh.js'
import {Store} from '../../../loaders/store.js'
import {createDataFolder, dropExport} from '../../data-folder.js'
import {compareContents, readKept} from '../../store-contents.js'
import {dirtyLogs, type LogName} from './dirty-logs.js'

const SEED = 20_240_702
const runs = (numRuns: number) => ({seed: SEED, numRuns})
const NAMES: readonly LogName[] = ['publicaciones', 'asistencia']

/** Reads one export after the other, at the same place, with the general path alone and with the engine taking plain lines. */
async function openBothWays(folder = ''): Promise<(text: string) => Promise<[Store, Store]>> {
  const dataDir = await createDataFolder({})
  const project = readProject(dataDir)
  const open = async (): Promise<Store> => {
    const store = await Store.open({personKey: 'prueba', version: 'prueba'})
    onTestFinished(() => store.close())
    await loadProject(store, project)
    return store
  }
  const [general, taken] = [await open(), await open()]
  return async (text) => {
    await dropExport(dataDir, `${folder}registro.csv`, text)
    for (const [store, smallestScan] of [
      [general, Number.POSITIVE_INFINITY],
      [taken, 0],
    ] as const) {
      const inputs = await readInputs(dataDir, {unpackInto: join(dataDir, 'desempacado'), smallestScan})
      await refresh(store, project, inputs, {today: '2025-06-30', smallestScan})
    }
    return [general, taken]
  }
}

async function expectSame(read: (text: string) => Promise<[Store, Store]>, text: string): Promise<void> {
  const [general, taken] = await read(text)
  expect(compareContents(await readKept(general), await readKept(taken))).toEqual({})
}

for (const name of NAMES) {
  test(`whatever a log of ${name} holds, the store is the one that the general path leaves`, async () => {
    const read = await openBothWays()
    await fc.assert(
      fc.asyncProperty(dirtyLogs(name), (text) => expectSame(read, text)),
      runs(250),
    )
  })

  test(`the same in the folder of a municipality, for ${name}`, async () => {
    const read = await openBothWays('pore/')
    await fc.assert(
      fc.asyncProperty(dirtyLogs(name), (text) => expectSame(read, text)),
      runs(80),
    )
  })
}
