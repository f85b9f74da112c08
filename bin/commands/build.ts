import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {Failure, WrongCall} from '../failure.js'
import {writePortableSite} from '../portable/portable-site.js'
import {reviewPortableSite} from '../portable/review-portable-site.js'
import {readArchive} from '../site/archive.js'
import {buildSite, checkProblems} from '../site/build-site.js'
import {checkSiteFolder, recoverSite, swapSite} from '../site/swap-site.js'
import type {Task} from '../task.js'
import {createFolderBeside, removeFolder} from '../temporary-folder.js'

/** How often a build begins anew because the data changed meanwhile. */
const ATTEMPTS = 3

export interface BuildOptions {
  /** Whether each page is one file that opens without a server. */
  portable: boolean
}

/** Writes the static site into `out`. Whatever was there is replaced only by a site that is whole and was reviewed. */
export async function build(task: Task, out: string, {portable}: BuildOptions): Promise<void> {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  await checkSiteFolder(out)
  await mkdir(dirname(out), {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`--out: no se puede escribir en ${out} (${error.code}).`)
  })
  await recoverSite(out)
  for (let attempt = 1; attempt <= ATTEMPTS; ++attempt) {
    say('Leyendo los datos…')
    const archive = await readArchive(task, {preview: false})
    say('Construyendo las páginas…')
    let next = await createFolderBeside(out)
    await buildSite(task, archive, next)
    if (portable) next = await makePortable(next, {out, fingerprint: archive.site.fingerprint})
    if ((await fingerprintInputs(task.dataDir)) === archive.site.fingerprint) {
      await swapSite(next, out)
      const {cutoff, fingerprint} = archive.site
      say(`Sitio con corte al ${formatDate(cutoff)} (huella ${fingerprint}), escrito en:`)
      process.stdout.write(`${out}\n`)
      return
    }
    say('Los datos cambiaron mientras se construía el sitio; se empieza de nuevo.')
    await removeFolder(next)
  }
  throw new Failure(
    `Los archivos de ${task.dataDir} siguen cambiando; el sitio anterior quedó como estaba. Espere a que terminen de copiarse y repita la orden.`,
  )
}

/** The portable form of a site, in a folder of its own; the site goes. */
async function makePortable(
  site: string,
  {out, fingerprint}: {out: string; fingerprint: string},
): Promise<string> {
  const next = await createFolderBeside(out)
  await writePortableSite(site, next)
  await removeFolder(site)
  checkProblems(await reviewPortableSite(next, fingerprint))
  return next
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
