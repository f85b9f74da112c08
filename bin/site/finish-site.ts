import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {CALENDAR_FOLDER} from '../../loaders/calendar/calendar-folder.js'
import {COMPARISON_FOLDER} from '../../loaders/comparison-folder.js'
import {WHAT_IF_FOLDER} from '../../loaders/what-if.js'
import type {Archive} from './archive.js'
import {finishPage} from './finish-page.js'

/** Where the open data stands under a lasting address, within the site. */
export const OPEN_DATA_FOLDER = 'datos-abiertos'

/** The folders of files with a lasting address. */
const LASTING = [OPEN_DATA_FOLDER, CALENDAR_FOLDER, COMPARISON_FOLDER, WHAT_IF_FOLDER]

/** Makes a built site ready to publish: pages in Spanish with their policy, and what has a lasting address as files. */
export async function finishSite(dist: string, archive: Archive): Promise<void> {
  for (const path of await listSite(dist)) {
    if (!path.endsWith('.html')) continue
    const [, slug, code] = /^(?:municipios|planes|informes)\/([^/]+?)(?:\/([^/]+))?\.html$/.exec(path) ?? []
    const name = archive.site.municipalities.find((one) => one.slug === slug)?.name
    const about = name === undefined || code === undefined ? name : `${name}, ${code}`
    await writeFile(join(dist, path), finishPage(await readFile(join(dist, path), 'utf8'), {about}))
  }
  for (const folder of LASTING) await mkdir(join(dist, folder))
  for (const [path, bytes] of archive.outputs) {
    const place = toLastingPlace(path)
    if (place !== undefined) await writeFile(join(dist, ...place), bytes)
  }
}

/**
 * Where a file of the archive stands under an address that stays: the open data, the calendars, and what pages ask for when it is chosen;
 * undefined for what pages read under a hash.
 */
function toLastingPlace(path: string): [folder: string, name: string] | undefined {
  const [, folder = OPEN_DATA_FOLDER, name = ''] = /^data\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? []
  if (folder !== OPEN_DATA_FOLDER) return LASTING.includes(folder) ? [folder, name] : undefined
  return name.endsWith('.csv') ? [folder, name] : undefined
}

/** The files of a site, relative to it, with `/`, in the order of their names. */
export async function listSite(dist: string): Promise<string[]> {
  const entries = await readdir(dist, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(dist.length + 1).replaceAll('\\', '/'))
    .sort()
}
