import {Failure} from '../failure.js'
import type {Task} from '../task.js'
import {removeFolder} from '../temporary-folder.js'
import {type Archive, toEnvironment} from './archive.js'
import {fillCache, makeOfflineFolders} from './cache.js'
import {finishSite, LASTING_FOLDERS} from './finish-site.js'
import {runFrameworkBuild} from './framework.js'
import {runLoaders} from './loaders.js'
import {castPages, MOULD, toMouldOutputs} from './page-mould.js'
import {reviewSite} from './review-site.js'
import {copySourceRoot} from './source-root.js'

/** The pages state the time of the files that they read: always this, so that the same data gives the same pages. */
const FILE_TIME = new Date('2000-01-01T00:00:00Z')

export interface BuildOptions {
  /** The slug of the only municipality that gets pages, where the archive is of one. */
  municipality?: string
}

/** Builds the pages of what was read into an empty folder; throws where they are not fit to be published. */
export async function buildSite(
  task: Task,
  archive: Archive,
  output: string,
  {municipality}: BuildOptions = {},
): Promise<void> {
  const slugs = archive.site.municipalities.map(({slug}) => slug)
  // Where each indicator has a page there are few municipalities, and those pages are not alike.
  const isCast = !archive.site.indicatorPages && municipality === undefined && slugs.length > 0
  const env = toEnvironment(task, {preview: false, municipality, mould: isCast ? MOULD : undefined})
  const root = await copySourceRoot()
  try {
    await makeOfflineFolders(root)
    // What keeps its address is asked for by it, and needs no copy under a hash.
    const outputs = new Map([...archive.outputs].filter(([path]) => !isLasting(path)))
    await fillCache(root, isCast ? toMouldOutputs(outputs, slugs) : outputs, {time: FILE_TIME})
    await fillCache(root, await runLoaders(root), {time: FILE_TIME})
    const {code, stdout, stderr} = await runFrameworkBuild(root, output, env)
    if (code !== 0) throw new Failure(toFailureText(`${stdout}\n${stderr}`.trim()))
  } finally {
    await removeFolder(root)
  }
  if (isCast) await castPages(output, archive.outputs, slugs)
  await finishSite(output, archive)
  checkProblems(await reviewSite(output, archive.site.fingerprint))
}

/** Throws where a review of what was built found something. */
export function checkProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new Failure(toFailureText(problems.join('\n')))
}

function toFailureText(detail: string): string {
  const lines = detail.split('\n').slice(-20).join('\n')
  return `No se pudo construir el sitio; el anterior quedó como estaba.\n${lines}`
}

function isLasting(path: string): boolean {
  return LASTING_FOLDERS.some((folder) => path.startsWith(`data/${folder}/`))
}
