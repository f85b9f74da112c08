import {findForeignFiles, writeOpenData} from '../../loaders/open-data.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {WrongCall} from '../failure.js'
import {prepareOutFolder} from '../out-folder.js'
import type {Task} from '../task.js'

/** Writes the open data into a folder, and on stdout the names of the files written. */
export async function exportOpenData(task: Task, outDir: string): Promise<void> {
  await prepareOutFolder(outDir, task.dataDir)
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
