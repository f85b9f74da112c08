import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {CALENDAR_FOLDER} from '../../loaders/calendar/calendar-folder.js'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {narrowPipeline} from '../../loaders/narrow-pipeline.js'
import {writeOpenData} from '../../loaders/open-data.js'
import {runPipeline} from '../../loaders/pipeline.js'
import type {Municipality} from '../../loaders/project/municipality.js'
import {readProject} from '../../loaders/project/project.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {Failure, WrongCall} from '../failure.js'
import {findMunicipality} from '../find-municipality.js'
import {copySeals} from '../handover/copy-seals.js'
import {checkHandoverFolder} from '../handover/handover-folder.js'
import {HASH_LIST, toHashList} from '../handover/hash-list.js'
import {ORIGINALS, toOriginals} from '../handover/originals.js'
import {READ_ME, toReadMe, toTitle} from '../handover/read-me.js'
import {writeReports} from '../handover/write-reports.js'
import {writePortableSite} from '../portable/portable-site.js'
import {reviewPortableSite} from '../portable/review-portable-site.js'
import {type Archive, packArchive} from '../site/archive.js'
import {buildSite, checkProblems} from '../site/build-site.js'
import {recoverSite, swapSite} from '../site/swap-site.js'
import type {Task} from '../task.js'
import {createFolderBeside, removeFolder} from '../temporary-folder.js'

/** The parts of a handover that are folders of their own. */
const SITE = 'sitio'
const DATA = 'datos'
const REPORTS = 'informes'

export interface HandoverOptions {
  /** As people write it: name, slug or code. */
  municipality: string
  /** The folder to be written: absolute. */
  out: string
}

/**
 * Writes all that is known of a municipality into one folder that needs no program: pages, open data, calendar, reports, closed
 * bimesters, and the hashes of the exports and of every file. It appears whole or not at all; the same data gives the same bytes.
 */
export async function handOver(task: Task, {municipality: text, out}: HandoverOptions): Promise<void> {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  const municipality = findMunicipality(readProject(task.dataDir).municipalities, text)
  await checkHandoverFolder(out, {title: toTitle(municipality), dataDir: task.dataDir})
  await mkdir(dirname(out), {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`--out: no se puede escribir en ${out} (${error.code}).`)
  })
  await recoverSite(out)
  const next = await createFolderBeside(out)
  say('Leyendo los datos…')
  const archive = await writeData(task, municipality, next)
  say('Construyendo las páginas…')
  await writePages(task, archive, {municipality, folder: next})
  await writeFile(join(next, HASH_LIST), await toHashList(next))
  const {cutoff, fingerprint} = archive.site
  if ((await fingerprintInputs(task.dataDir)) !== fingerprint) {
    throw new Failure(
      'Los datos cambiaron mientras se hacía la entrega; no se escribió. Espere a que terminen de copiarse y repita la orden.',
    )
  }
  await swapSite(next, out)
  say(
    `Entrega de ${municipality.name} con corte al ${formatDate(cutoff)} (huella ${fingerprint}), escrita en:`,
  )
  process.stdout.write(`${out}\n`)
}

/** Writes all but the pages; returns what these read. */
async function writeData(task: Task, municipality: Municipality, folder: string): Promise<Archive> {
  const {slug} = municipality
  const whole = await runPipeline(task)
  try {
    const reports = await writeReports(whole, {municipality, folder: join(folder, REPORTS)})
    const pipeline = await narrowPipeline(whole, slug)
    const {seals} = pipeline.project
    const archive = await packArchive(pipeline, {preview: false})
    await writeOpenData(pipeline, join(folder, DATA))
    await mkdir(join(folder, CALENDAR_FOLDER))
    const calendar = archive.outputs.get(`data/${CALENDAR_FOLDER}/${slug}.ics`) ?? ''
    await writeFile(join(folder, CALENDAR_FOLDER, `${slug}.ics`), calendar)
    await copySeals(seals, task.dataDir, folder)
    await writeFile(join(folder, ORIGINALS), await toOriginals(pipeline))
    const {cutoff, fingerprint, demo} = archive.site
    const facts = {
      municipality,
      cutoff,
      fingerprint,
      demo,
      reports,
      seals: seals.map(({bimester}) => bimester),
    }
    await writeFile(join(folder, READ_ME), toReadMe(facts))
    return archive
  } finally {
    whole.close()
  }
}

async function writePages(
  task: Task,
  archive: Archive,
  {municipality, folder}: {municipality: Municipality; folder: string},
): Promise<void> {
  const built = await createFolderBeside(folder)
  await buildSite(task, archive, built, {municipality: municipality.slug})
  await writePortableSite(built, join(folder, SITE), {withFiles: false})
  await removeFolder(built)
  checkProblems(await reviewPortableSite(join(folder, SITE), archive.site.fingerprint))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
