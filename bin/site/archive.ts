import {archiveFiles} from '../../loaders/archive.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {toUnwrittenText, writeQuarantineFiles} from '../../loaders/quarantine-files.js'
import {toSiteReports} from '../../reports/site-reports.js'
import type {Task} from '../task.js'

/** The archive loader, in the source root; Framework knows its output as `data.zip`, and what is in it as `data/…`. */
export const ARCHIVE_LOADER = 'data.zip.ts'

/** What the site reads, made of the data. */
export interface Archive {
  /** By the path that the pages know it by: `data/sitio.json`, … */
  outputs: ReadonlyMap<string, Uint8Array>
  site: Site
}

/** What of `sitio.json` the shell looks at. */
export interface Site {
  cutoff: string
  fingerprint: string
  demo: boolean
  lastBimester: string | null
  address: string | null
  indicatorPages: boolean
  municipalities: {slug: string; name: string; department: string}[]
  totals: Record<string, number>
}

/** The variables by which the archive loader and the site's configuration know their task. */
export function toEnvironment(
  task: Task,
  {
    preview,
    municipality,
    mould,
  }: {preview: boolean; municipality?: string | undefined; mould?: string | undefined},
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CUMPLE_DATA: task.dataDir,
    CUMPLE_TODAY: task.today,
    CUMPLE_PERSON_KEY: task.personKey,
    OBSERVABLE_TELEMETRY_DISABLE: '1',
    NO_COLOR: '1',
  }
  delete env.FORCE_COLOR
  delete env.CUMPLE_CUTOFF
  delete env.CUMPLE_PREVIEW
  delete env.CUMPLE_MUNICIPALITY
  delete env.CUMPLE_MOULD
  if (task.cutoff !== undefined) env.CUMPLE_CUTOFF = task.cutoff
  if (preview) env.CUMPLE_PREVIEW = '1'
  if (municipality !== undefined) env.CUMPLE_MUNICIPALITY = municipality
  if (mould !== undefined) env.CUMPLE_MOULD = mould
  return env
}

/**
 * Reads the data and computes what the site shows, in this process: while previewing, a process of its own would take up most
 * of the time that a person waits.
 */
export async function readArchive(task: Task, {preview}: {preview: boolean}): Promise<Archive> {
  const pipeline = await runPipeline(task)
  try {
    const unwritten = toUnwrittenText(await writeQuarantineFiles(pipeline.store, task.dataDir))
    if (unwritten !== undefined) process.stderr.write(`${unwritten}\n`)
    return await packArchive(pipeline, {preview})
  } finally {
    pipeline.close()
  }
}

/** What the site reads of data that was measured. */
export async function packArchive(pipeline: Pipeline, {preview}: {preview: boolean}): Promise<Archive> {
  const outputs = new Map<string, Uint8Array>()
  for await (const [name, bytes] of archiveFiles(pipeline, {preview})) outputs.set(`data/${name}`, bytes)
  for (const [name, bytes] of await toSiteReports(pipeline)) outputs.set(`data/${name}`, bytes)
  return {outputs, site: JSON.parse(new TextDecoder().decode(outputs.get('data/sitio.json')))}
}
