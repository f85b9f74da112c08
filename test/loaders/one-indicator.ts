import {appendFile, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {toCsv} from '../../loaders/csv.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import type {Row} from '../../loaders/store.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

export interface OneIndicatorOptions {
  /** A row of `excepciones.csv`. Default: none. */
  exceptions?: string
  cutoff?: string
}

/** The pipeline with one more indicator of Pore, `pore-99`, over these exports; a target a validity. */
export async function runWithIndicator(
  targets: Row | readonly Row[],
  exports: Record<string, string>,
  {exceptions = '', cutoff = '2009-12-31'}: OneIndicatorOptions = {},
): Promise<Pipeline> {
  const folder = await createDataFolder(exports)
  const plan = join(folder, 'planes', 'pore.csv')
  const [header = ''] = (await readFile(plan, 'utf8')).split('\n')
  const rows = [targets].flat().map((target) => ({
    codigo: 'pore-99',
    linea: 'contenidos',
    accion: 'Probar',
    indicador: 'Prueba',
    unidad: 'cosas',
    desde: '2009-01-01',
    hasta: '2009-12-31',
    ...target,
  }))
  const columns = header.trim().split(',')
  await appendFile(plan, toCsv(columns, rows).split('\n').slice(1).join('\n'))
  if (exceptions !== '') await appendFile(join(folder, 'excepciones.csv'), `${exceptions}\n`)
  return await runOnFolder(folder, {cutoff})
}
