import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {strFromU8} from 'fflate'
import {CALENDAR_FOLDER} from '../../loaders/calendar/calendar-folder.js'
import {COMPARISON_FOLDER} from '../../loaders/comparison-folder.js'
import type {DataPackage} from '../../loaders/data-package.js'
import {FEED_FILE, FEED_FOLDER} from '../../loaders/feed/feed-folder.js'
import {WHAT_IF_FOLDER} from '../../loaders/what-if.js'
import {EMBED_FOLDER} from '../../src/domain/embed.js'
import {OPEN_DATA_FOLDER, PACKAGE_FILE} from '../../src/domain/open-table.js'
import type {Archive} from './archive.js'
import {finishPage} from './finish-page.js'
import {writeJsonTable} from './json-table.js'
import {toNotFoundPage} from './not-found-page.js'
import {toPageHead} from './page-head.js'
import {toPageWords} from './page-words.js'
import {copyPictures} from './pictures.js'

/** The folders of the archive whose files keep their address. */
export const LASTING_FOLDERS = [CALENDAR_FOLDER, COMPARISON_FOLDER, WHAT_IF_FOLDER, FEED_FOLDER, EMBED_FOLDER]

/** Tells GitHub Pages to publish the folders too whose names begin with `_`. */
const KEEP_ALL = '.nojekyll'

/** Only a server shows it. */
export const NOT_FOUND = '404.html'

/** Makes a built site ready to publish: pages in Spanish with their policy, and what has a lasting address as files. */
export async function finishSite(dist: string, archive: Archive): Promise<void> {
  const {municipalities, address} = archive.site
  const tell = toPageWords(archive)
  for (const path of await listSite(dist)) {
    if (!path.endsWith('.html')) continue
    const html = await readFile(join(dist, path), 'utf8')
    await writeFile(join(dist, path), finish(path, html))
  }
  function finish(path: string, html: string): string {
    if (path === NOT_FOUND) return finishPage(toNotFoundPage(html, address))
    const {title, description} = tell(path)
    const [, slug] = /^(?:municipios|planes|informes)\/([^/.]+)/.exec(path) ?? []
    const municipality = municipalities.find((one) => one.slug === slug)
    const [, own = 'Cumple'] = /<title>(.*?) \| /.exec(html) ?? []
    const head = toPageHead({path, title: title ?? own, description, address, municipality})
    return finishPage(html, {title, head})
  }
  await copyPictures(dist)
  await writeFile(join(dist, KEEP_ALL), '')
  for (const [path, bytes] of archive.outputs) {
    const place = toLastingPlace(path)
    if (place !== undefined) await write(join(dist, place), bytes)
  }
  await writeJsonTables(dist, archive.outputs)
}

/** Where a file of the archive stands for good, within the site; undefined for what pages read under a hash. */
function toLastingPlace(path: string): string | undefined {
  const [, folder, name = ''] = /^data\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? []
  if (folder !== undefined) return LASTING_FOLDERS.includes(folder) ? `${folder}/${name}` : undefined
  if (name === FEED_FILE) return name
  return name.endsWith('.csv') || name === PACKAGE_FILE ? `${OPEN_DATA_FOLDER}/${name}` : undefined
}

/** Writes each table of the open data as JSON too, beside its CSV. */
async function writeJsonTables(dist: string, outputs: Archive['outputs']): Promise<void> {
  const description: DataPackage = JSON.parse(strFromU8(outputs.get(`data/${PACKAGE_FILE}`) as Uint8Array))
  for (const resource of description.resources) {
    const csv = strFromU8(outputs.get(`data/${resource.path}`) as Uint8Array)
    writeJsonTable(join(dist, OPEN_DATA_FOLDER, `${resource.name}.json`), csv, {resource, data: description})
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, bytes)
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
