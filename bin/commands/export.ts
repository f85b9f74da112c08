import {mkdir} from 'node:fs/promises'
import {writeOpenData} from '../../loaders/open-data.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {WrongCall} from '../failure.js'
import type {Task} from '../task.js'

/** Writes the open data into a folder, and on stdout the names of the files written. */
export async function exportOpenData(task: Task, outDir: string): Promise<void> {
  await mkdir(outDir, {recursive: true}).catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`--out: no se puede escribir en la carpeta ${outDir} (${error.code}).`)
  })
  const pipeline = await runPipeline(task)
  try {
    const files = await writeOpenData(pipeline, outDir)
    process.stderr.write(`Datos abiertos con corte al ${formatDate(pipeline.cutoff)}, en ${outDir}:\n`)
    process.stdout.write(`${files.join('\n')}\n`)
  } finally {
    pipeline.close()
  }
}
