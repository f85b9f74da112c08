import {Failure} from '../failure.js'
import type {Task} from '../task.js'
import {removeFolder} from '../temporary-folder.js'
import {type Archive, toEnvironment} from './archive.js'
import {fillCache, makeOfflineFolders} from './cache.js'
import {finishSite} from './finish-site.js'
import {runFrameworkBuild} from './framework.js'
import {runLoaders} from './loaders.js'
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
  const env = toEnvironment(task, {preview: false, municipality})
  const root = await copySourceRoot()
  try {
    await makeOfflineFolders(root)
    await fillCache(root, archive.outputs, {time: FILE_TIME})
    await fillCache(root, await runLoaders(root), {time: FILE_TIME})
    const {code, stdout, stderr} = await runFrameworkBuild(root, output, env)
    if (code !== 0) throw new Failure(toFailureText(`${stdout}\n${stderr}`.trim()))
  } finally {
    await removeFolder(root)
  }
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
