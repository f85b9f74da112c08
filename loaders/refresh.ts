import {toMunicipalityFinder} from '../src/formats/municipality-finder.js'
import {ingestFile, takeOut} from './ingest-file.js'
import {DROP_FOLDER} from './inputs/list-files.js'
import type {Input, Inputs} from './inputs/read-inputs.js'
import {toMappingFinder} from './mapping.js'
import {type OpenedFile, openFile} from './opened-file.js'
import type {Project} from './project/project.js'
import {type PlannedFile, planReading} from './reading-plan.js'
import type {TellProgress} from './reading-progress.js'
import type {Store} from './store.js'
import {VisitScans} from './visit-scans.js'

export interface RefreshOptions {
  /** The last day that a fact may have, `YYYY-MM-DD`. */
  today: string
  /** Is told how far the reading of long exports has come. */
  onProgress?: TellProgress | undefined
  /** From how many bytes on an export of visits is scanned beside others. */
  smallestScan?: number | undefined
}

/** How many exports are opened before the one that is read is done, so that the large ones are scanned meanwhile. */
const AHEAD = 2

/**
 * Brings what is kept to what the folder holds: files that are gone are taken out, new ones and changed ones read, one
 * transaction each, and the days of visits that any of them touches are counted anew. What did not change is not read; what
 * is being written stays as it was.
 */
export async function refresh(
  store: Store,
  project: Project,
  inputs: Pick<Inputs, 'exports' | 'mappings' | 'growing'>,
  options: RefreshOptions,
): Promise<void> {
  await store.withLittleMemory(async () => {
    // A file that is another than its beginning told may have its place in another order.
    while (await readUnread(store, project, inputs, options)) {}
    await settle(store)
  })
}

/** Reads what is to be read; tells whether a file turned out to be another than its beginning told. */
async function readUnread(
  store: Store,
  project: Project,
  {exports, mappings, growing}: Pick<Inputs, 'exports' | 'mappings' | 'growing'>,
  {today, onProgress, smallestScan}: RefreshOptions,
): Promise<boolean> {
  const findMunicipality = toMunicipalityFinder(project.municipalities)
  const findMapping = toMappingFinder(mappings)
  const planned = planReading(
    exports.filter((input) => !input.growing),
    project,
    {findMunicipality, findMapping, today},
  )
  const wanted = new Set(planned.map((file) => toIdentity(file.path, file.input.sha256, file.context)))
  const kept = await store.query(
    `select
      file_id,
      path,
      sha256,
      context,
      read_on > $1::date or coalesce(unread_until <= $1::date, false) as is_stale
    from kept.source_file
    order by file_id`,
    [today],
  )
  const known = new Set<string>()
  const stale = new Map<string, number>()
  for (const {file_id, path, sha256, context, is_stale} of kept) {
    const identity = toIdentity(path, sha256, context)
    if ((wanted.has(identity) && is_stale === false) || isWithin(String(path), growing)) known.add(identity)
    else stale.set(String(path), Number(file_id))
  }
  const paths = new Set(planned.map(({path}) => path))
  for (const [path, fileId] of stale) if (!paths.has(path)) await removeFile(store, fileId)
  const unread = planned.filter((file) => !known.has(toIdentity(file.path, file.input.sha256, file.context)))
  const lastId = Number(kept.at(-1)?.file_id ?? 0)
  const scans = new VisitScans(project.municipalities, today, smallestScan)
  const options = {findMunicipality, today, onProgress, scans, smallestScan}
  let isMistaken = false
  try {
    const waiting: OpenedFile[] = []
    for (const [i] of unread.entries()) {
      for (const file of unread.slice(i + waiting.length, i + 1 + AHEAD)) waiting.push(open(file))
      const opened = waiting.shift() as OpenedFile
      const replaced = stale.get(opened.file.path)
      const isAnother = await ingestFile(store, project, opened, {
        ...options,
        replaced,
        fileId: lastId + 1 + i,
      })
      if (isAnother) isMistaken = true
    }
  } finally {
    await scans.close()
  }
  return isMistaken

  function open(file: PlannedFile): OpenedFile {
    return openFile(store, project, file, options)
  }
}

/** Whether an export is one of these files, or is packed in one. */
function isWithin(path: string, files: readonly Input[]): boolean {
  return files.some((file) => `${DROP_FOLDER}/${path}/`.startsWith(`${file.path}/`))
}

/** Counts anew the days of visits that were touched, also by a run that did not come to its end. */
async function settle(store: Store): Promise<void> {
  await store.transact(() => store.runFolder('keep', ['section_need']))
  const [{touched} = {}] = await store.query('select exists (select 1 from kept.touched_day) as touched')
  if (touched) await store.transact(() => store.runFolder('keep', ['settlement']))
}

async function removeFile(store: Store, fileId: number): Promise<void> {
  await store.transact(() => takeOut(store, fileId))
}

function toIdentity(path: unknown, sha256: unknown, context: unknown): string {
  return `${path}\0${sha256}\0${context}`
}
