import {ingestFile} from './ingest-file.js'
import type {Input} from './inputs/read-inputs.js'
import type {FindMunicipality} from './project/municipality-finder.js'
import {toMunicipalityFinder} from './project/municipality-finder.js'
import type {Project} from './project/project.js'
import {type PlannedFile, planReading} from './reading-plan.js'
import type {Store} from './store.js'

export interface RefreshOptions {
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
}

/**
 * Brings what is kept to what the folder holds: files that are gone or have changed are taken out, new ones read, one
 * transaction each, and the days of visits that any of them touches are counted anew. What did not change is not read.
 */
export async function refresh(
  store: Store,
  project: Project,
  inputs: readonly Input[],
  {today}: RefreshOptions,
): Promise<void> {
  const findMunicipality: FindMunicipality = toMunicipalityFinder(project.municipalities)
  const planned = planReading(inputs, project, {findMunicipality, today})
  const kept = await store.query(
    'select file_id, path, sha256, context from kept.source_file where unread_until is null or unread_until > $1::date',
    [today],
  )
  const known = new Map(
    kept.map((row) => [toIdentity(row.path, row.sha256, row.context), Number(row.file_id)]),
  )
  const wanted = new Map(
    planned.map((file) => [toIdentity(file.path, file.input.sha256, file.context), file]),
  )
  const [{next = 1} = {}] = await store.query(
    'select coalesce(max(file_id), 0) + 1 as next from kept.source_file',
  )
  for (const {file_id} of await store.query('select file_id from kept.source_file order by file_id')) {
    const identity = [...known].find(([, id]) => id === file_id)?.[0]
    if (identity === undefined || !wanted.has(identity)) await removeFile(store, Number(file_id))
  }
  const unread = planned.filter(
    (file: PlannedFile) => !known.has(toIdentity(file.path, file.input.sha256, file.context)),
  )
  for (const [i, file] of unread.entries()) {
    await ingestFile(store, project, file, {fileId: Number(next) + i, findMunicipality, today})
  }
  await settle(store)
}

/** Counts anew the days of visits that were touched, also by a run that did not come to its end. */
async function settle(store: Store): Promise<void> {
  await store.transact(() => store.runFolder('keep', ['section_need']))
  const [{touched} = {}] = await store.query('select exists (select 1 from kept.touched_day) as touched')
  if (touched) await store.transact(() => store.runFolder('keep', ['settlement']))
}

async function removeFile(store: Store, fileId: number): Promise<void> {
  await store.setVariable('file_id', fileId, 'integer')
  await store.transact(() => store.runFolder('keep', ['removal']))
}

function toIdentity(path: unknown, sha256: unknown, context: unknown): string {
  return `${path}\0${sha256}\0${context}`
}
