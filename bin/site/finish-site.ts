import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Archive} from './archive.js'
import {finishPage} from './finish-page.js'

/** Where the open data stands under a lasting address, within the site. */
export const OPEN_DATA_FOLDER = 'datos-abiertos'

/** Makes a built site ready to publish: pages in Spanish with their policy, and the open data as files. */
export async function finishSite(dist: string, archive: Archive): Promise<void> {
  for (const path of await listSite(dist)) {
    if (!path.endsWith('.html')) continue
    const [, slug, code] = /^(?:municipios|planes)\/([^/]+?)(?:\/([^/]+))?\.html$/.exec(path) ?? []
    const name = archive.site.municipalities.find((one) => one.slug === slug)?.name
    const about = name === undefined || code === undefined ? name : `${name}, ${code}`
    await writeFile(join(dist, path), finishPage(await readFile(join(dist, path), 'utf8'), {about}))
  }
  await mkdir(join(dist, OPEN_DATA_FOLDER))
  for (const [path, bytes] of archive.outputs) {
    const name = /^data\/([^/]+\.csv)$/.exec(path)?.[1]
    if (name !== undefined) await writeFile(join(dist, OPEN_DATA_FOLDER, name), bytes)
  }
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
