import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {CALENDAR_FOLDER} from '../../loaders/calendar/calendar-folder.js'
import {COMPARISON_FOLDER} from '../../loaders/comparison-folder.js'
import {WHAT_IF_FOLDER} from '../../loaders/what-if.js'
import {EMBED_PAGE} from '../../src/domain/embed.js'
import {OPEN_DATA_FOLDER} from '../../src/domain/open-table.js'
import {listSite, NOT_FOUND} from '../site/finish-site.js'
import {bundleScripts} from './bundle-scripts.js'
import {listFiles, packFiles, toPortablePage, toProgram} from './portable-page.js'

/** How many pages are bundled at once: the program of each is a third of a megabyte. */
const BATCH = 40

/** What only a server shows: whoever embeds a chart needs an address. */
const SERVED: readonly string[] = [NOT_FOUND, EMBED_PAGE]

export interface PortableSiteOptions {
  /** Whether the files with a lasting address stand beside the pages: open data and calendars. */
  withFiles?: boolean
}

/** Writes each page of a finished site as one file that needs no other. */
export async function writePortableSite(
  site: string,
  out: string,
  {withFiles = true}: PortableSiteOptions = {},
): Promise<void> {
  const all = await listSite(site)
  const shared = await listModuleFiles(site, all)
  const pages = all.filter((path) => path.endsWith('.html') && !SERVED.includes(path))
  for (let start = 0; start < pages.length; start += BATCH) {
    const pack = packFiles(site)
    const batch = await Promise.all(
      pages.slice(start, start + BATCH).map(async (path) => {
        const html = await readFile(join(site, path), 'utf8')
        return {path, html, source: toProgram(html)}
      }),
    )
    const scripts = await bundleScripts(site, batch)
    for (const [i, {path, html, source}] of batch.entries()) {
      const names = new Set([...shared, ...listFiles(path, source), ...listAskedFor(path, all)])
      const files = new Map<string, string>()
      for (const name of [...names].sort()) files.set(name, await pack(name))
      const page = await toPortablePage(site, {path, html, script: scripts[i] ?? '', files})
      await write(join(out, path), page)
    }
  }
  if (!withFiles) return
  for (const path of all.filter(isLasting)) await write(join(out, path), await readFile(join(site, path)))
}

/** The files that modules read, on whichever page: the typeface. */
async function listModuleFiles(site: string, all: readonly string[]): Promise<string[]> {
  const modules = all.filter((path) => path.startsWith('_import/') && path.endsWith('.js'))
  const named = await Promise.all(
    modules.map(async (path) => listFiles(path, await readFile(join(site, path), 'utf8'))),
  )
  return named.flat()
}

/** The files that a page asks for by an address that it makes while it runs. */
function listAskedFor(page: string, all: readonly string[]): string[] {
  if (page === 'vencimientos.html') return all.filter((path) => path.startsWith(`${CALENDAR_FOLDER}/`))
  if (page === 'comparar.html') return all.filter((path) => path.startsWith(`${COMPARISON_FOLDER}/`))
  if (page === 'metas.html') return all.filter((path) => path.startsWith(`${WHAT_IF_FOLDER}/`))
  const [, slug] = /^municipios\/([^/]+)\.html$/.exec(page) ?? []
  return slug === undefined ? [] : all.filter((path) => path === `${CALENDAR_FOLDER}/${slug}.ics`)
}

/** Whether a file is for other programs than the pages: open data, and calendars to subscribe to. */
function isLasting(path: string): boolean {
  return (
    path.startsWith(`${OPEN_DATA_FOLDER}/`) ||
    (path.startsWith(`${CALENDAR_FOLDER}/`) && path.endsWith('.ics'))
  )
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, content)
}
