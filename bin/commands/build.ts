import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {Failure, WrongCall} from '../failure.js'
import {type Archive, readArchive, toEnvironment} from '../site/archive.js'
import {fillCache, makeOfflineFolders} from '../site/cache.js'
import {finishSite} from '../site/finish-site.js'
import {runFrameworkBuild} from '../site/framework.js'
import {runLoaders} from '../site/loaders.js'
import {reviewSite} from '../site/review-site.js'
import {copySourceRoot} from '../site/source-root.js'
import {checkSiteFolder, recoverSite, swapSite} from '../site/swap-site.js'
import type {Task} from '../task.js'
import {createFolderBeside, removeFolder} from '../temporary-folder.js'

/** How often a build begins anew because the data changed meanwhile. */
const ATTEMPTS = 3

/** The pages state the time of the files that they read: always this, so that the same data gives the same pages. */
const FILE_TIME = new Date('2000-01-01T00:00:00Z')

/** Writes the static site into `out`. Whatever was there is replaced only by a site that is whole and was reviewed. */
export async function build(task: Task, out: string): Promise<void> {
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
    const next = await createFolderBeside(out)
    say('Construyendo las páginas…')
    await buildSite(task, archive, next)
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

async function buildSite(task: Task, archive: Archive, output: string): Promise<void> {
  const env = toEnvironment(task, {preview: false})
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
  const problems = await reviewSite(output, archive.site.fingerprint)
  if (problems.length > 0) throw new Failure(toFailureText(problems.join('\n')))
}

function toFailureText(detail: string): string {
  const lines = detail.split('\n').slice(-20).join('\n')
  return `No se pudo construir el sitio; el anterior quedó como estaba.\n${lines}`
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
