import {mkdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {runPipeline} from '../loaders/pipeline.js'
import {createDataFolder, dropExport} from './data-folder.js'
import {anyExport, EARLY_DAY, LATE_DAY, PATHS, toText} from './generated-export.js'
import {readComputed, readKept, type StoreContents} from './store-contents.js'

/** What may happen to a folder of exports while the program looks at it now and then. */
export type FolderStep =
  | {do: 'drop'; path: string; text: string; time: string}
  | {do: 'remove'; path: string}
  | {do: 'rename'; path: string; to: string}
  | {do: 'read'; today: string}

const path = fc.constantFrom(...PATHS)
const time = fc.constantFrom('2012-08-01T10:00:00Z', '2012-08-02T10:00:00Z', '2012-08-03T10:00:00Z')

/** Any life of a folder: few exports, dropped under several names, so that many are copies or overlap. */
export const anyFolderLife: fc.Arbitrary<FolderStep[]> = fc
  .array(anyExport, {minLength: 2, maxLength: 4})
  .chain((exports) => {
    const text = fc.constantFrom(...exports.map((file) => toText(file)))
    const drop = fc.record({do: fc.constant('drop' as const), path, text, time})
    const remove = fc.record({do: fc.constant('remove' as const), path})
    const rename = fc.record({do: fc.constant('rename' as const), path, to: path})
    const read = fc.record({do: fc.constant('read' as const), today: fc.constantFrom(EARLY_DAY, LATE_DAY)})
    const step = fc.oneof(
      {weight: 5, arbitrary: drop},
      {weight: 1, arbitrary: remove},
      {weight: 1, arbitrary: rename},
      {weight: 3, arbitrary: read},
    )
    return fc.array<FolderStep>(step, {minLength: 4, maxLength: 14})
  })

/** What a store holds, and what is computed of it. */
export interface Outcome {
  kept: StoreContents
  computed: StoreContents
}

/** Lives these steps in a new folder; what the store that was kept through them holds at the end, and a fresh one. */
export async function liveFolder(steps: readonly FolderStep[]): Promise<{kept: Outcome; fresh: Outcome}> {
  const folder = await createDataFolder({})
  for (const plan of ['miraflores', 'aguazul', 'palmar']) await rm(join(folder, 'planes', `${plan}.csv`))
  const storeFile = join(folder, '.cache', 'almacen.duckdb')
  try {
    for (const step of steps) {
      if (step.do === 'read') await read(folder, {today: step.today, storeFile})
      else await change(folder, step)
    }
    const kept = await read(folder, {today: LATE_DAY, storeFile})
    return {kept, fresh: await read(folder, {today: LATE_DAY})}
  } finally {
    await rm(folder, {recursive: true})
  }
}

async function change(folder: string, step: Exclude<FolderStep, {do: 'read'}>): Promise<void> {
  const file = join(folder, 'entrada', ...step.path.split('/'))
  if (step.do === 'drop') await dropExport(folder, step.path, step.text, new Date(step.time))
  else if (step.do === 'remove') await rm(file, {force: true})
  else {
    const to = join(folder, 'entrada', ...step.to.split('/'))
    await mkdir(dirname(to), {recursive: true})
    await rename(file, to).catch(ignoreMissing)
  }
}

async function read(dataDir: string, options: {today: string; storeFile?: string}): Promise<Outcome> {
  const {store, close} = await runPipeline({dataDir, personKey: 'prueba', ...options})
  try {
    return {kept: await readKept(store), computed: await readComputed(store)}
  } finally {
    close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
