import {mkdir} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import {DROP_FOLDER} from '../../loaders/inputs/list-files.js'
import {findForeignFiles, writeOpenData} from '../../loaders/open-data.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {WrongCall} from '../failure.js'
import type {Task} from '../task.js'

/** Writes the open data into a folder, and on stdout the names of the files written. */
export async function exportOpenData(task: Task, outDir: string): Promise<void> {
  if (isRead(outDir, task.dataDir)) {
    throw new WrongCall(`--out: de ${outDir} lee Cumple sus datos. Escriba otra carpeta.`)
  }
  await mkdir(outDir, {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`--out: no se puede escribir en la carpeta ${outDir} (${error.code}).`)
  })
  const pipeline = await runPipeline(task)
  try {
    const foreign = await findForeignFiles(pipeline, outDir)
    if (foreign.length > 0) {
      throw new WrongCall(
        `--out: en ${outDir} ya hay archivos de otra cosa con el mismo nombre (${foreign.join(', ')}). Escriba otra carpeta.`,
      )
    }
    const files = await writeOpenData(pipeline, outDir)
    process.stderr.write(`Datos abiertos con corte al ${formatDate(pipeline.cutoff)}, en ${outDir}:\n`)
    process.stdout.write(`${files.join('\n')}\n`)
  } finally {
    pipeline.close()
  }
}

/** Whether a folder is the data folder or one of those in it that hold what people put there. */
function isRead(folder: string, dataDir: string): boolean {
  const [first = ''] = relative(dataDir, folder).split(sep)
  return ['', DROP_FOLDER, 'planes', 'plantillas'].includes(first)
}
