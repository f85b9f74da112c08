import {rmSync, writeFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {toCsv} from '../../loaders/csv.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import {PLAN_COLUMNS} from '../../loaders/project/plan-row.js'
import type {Row} from '../../loaders/store.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

/** A municipality with a plan of one indicator or more, and what else `municipios.csv` says of it. */
export interface ComparedMunicipality {
  name: string
  department?: string
  group?: string
  /** With its year. */
  population?: [people: number, year: number]
  /** Rows of its plan, each beside what is the same in all; none is no plan. */
  plan?: Row[]
}

const SAME: Row = {
  linea: 'uso',
  accion: 'Probar',
  indicador: 'Prueba',
  unidad: 'cosas',
  desde: '2009-01-01',
  hasta: '2010-12-31',
}

/** The pipeline over a country of these municipalities; a row of `excepciones.csv` may be told. */
export async function runCountry(
  municipalities: readonly ComparedMunicipality[],
  exports: Record<string, string>,
  {cutoff = '2010-12-31', exceptions = ''}: {cutoff?: string; exceptions?: string} = {},
): Promise<Pipeline> {
  const folder = await createDataFolder(exports)
  rmSync(join(folder, 'planes'), {recursive: true})
  await mkdir(join(folder, 'planes'))
  const rows = municipalities.map(({name, department = 'Prueba', group = '', population}, i) => ({
    codigo: String(11001 + i),
    municipio: name,
    slug: '',
    departamento: department,
    cadencia: '',
    grupo: group,
    poblacion: population?.[0] ?? '',
    poblacion_anio: population?.[1] ?? '',
    poblacion_fuente: population === undefined ? '' : 'inventada',
  }))
  writeFileSync(join(folder, 'municipios.csv'), toCsv(Object.keys(rows[0] ?? {}), rows))
  for (const {name, plan = []} of municipalities) {
    if (plan.length === 0) continue
    const own = plan.map((row, i) => ({...SAME, codigo: `${name.toLowerCase()}-0${i + 1}`, ...row}))
    writeFileSync(join(folder, 'planes', `${name.toLowerCase()}.csv`), toCsv(PLAN_COLUMNS, own))
  }
  const header = 'municipio,codigo,fuente,tipo,desde,hasta,clase,motivo,norma'
  writeFileSync(join(folder, 'excepciones.csv'), `${header}\n${exceptions}${exceptions === '' ? '' : '\n'}`)
  return await runOnFolder(folder, {cutoff})
}
