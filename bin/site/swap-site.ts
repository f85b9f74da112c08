import {readdir, readFile, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {Failure, WrongCall} from '../failure.js'
import {isPortablePage} from '../portable/portable-page.js'
import {listLeftovers, removeFolder, removeLeftovers} from '../temporary-folder.js'

/** Refuses to replace a folder that is no site: `--out` may be mistyped. */
export async function checkSiteFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined)
  if (found === undefined) return
  const entries = found.isDirectory() ? await readdir(out) : ['.']
  const home = entries.includes('index.html') ? await readFile(join(out, 'index.html'), 'utf8') : ''
  if (entries.length > 0 && !entries.includes('_observablehq') && !isPortablePage(home)) {
    throw new WrongCall(`--out: ${out} ya existe y no es un sitio de Cumple; no se reemplaza.`)
  }
}

/** Takes up after builds that were killed: a site that was being replaced returns, all else they left goes. */
export async function recoverSite(out: string): Promise<void> {
  const previous = (await listLeftovers(out)).filter((folder) => folder.endsWith('.old'))
  const missing = (await stat(out).catch(() => undefined)) === undefined
  const last = previous.at(-1)
  if (missing && last !== undefined) await rename(last, out)
  await removeLeftovers(out)
}

/** Puts a whole new site in the place of the old one, which returns if that fails. */
export async function swapSite(next: string, out: string): Promise<void> {
  const old = `${next}.old`
  const replaces = (await stat(out).catch(() => undefined)) !== undefined
  if (replaces) await move(out, old)
  try {
    await move(next, out)
  } catch (error) {
    if (replaces) await move(old, out)
    throw error
  }
  // What cannot be removed now is removed by the next build.
  if (replaces) await removeFolder(old).catch(() => {})
}

/** Renames a folder; a server or an antivirus that looks into it may hold it for a moment on Windows. */
async function move(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; ++attempt) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (attempt === 10) {
        const {code} = error as NodeJS.ErrnoException
        throw new Failure(
          `No se pudo pasar ${from} a ${to} (${code}). Cierre los programas que tengan abierta esa carpeta y repita la orden.`,
        )
      }
      await delay(100)
    }
  }
}
