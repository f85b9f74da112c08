import {join} from 'node:path'
import {readInputs} from '../../loaders/inputs/read-inputs.js'
import {keepKnownInputs, readKnownInputs} from '../../loaders/known-inputs.js'
import {loadProject} from '../../loaders/project-tables.js'
import {refresh} from '../../loaders/refresh.js'
import {Store} from '../../loaders/store.js'
import {inventedProject} from '../invented-project.js'

const TODAY = '2026-01-01'

/** All that Cumple does with a folder of exports: the files told apart, read, judged, kept, and their days counted. */
export async function loadWithCumple(folder: string, database: string): Promise<void> {
  const store = await Store.open({file: database, personKey: 'bench', version: 'bench'})
  try {
    const known = await readKnownInputs(store)
    const inputs = await readInputs(folder, {unpackInto: join(folder, 'desempacado'), known})
    await loadProject(store, inventedProject)
    await refresh(store, inventedProject, inputs, {today: TODAY})
    await keepKnownInputs(store, [...inputs.files, ...inputs.exports], known)
    await store.run('checkpoint kept')
  } finally {
    store.close()
  }
}
