import {z} from 'zod'
import {choiceCell, dayCell, optionalTextCell, textCell} from './cell.js'
import {optionalMunicipalityCell} from './municipality-cell.js'
import type {FindMunicipality} from './municipality-finder.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const CHANGES_FILE = 'cambios.csv'

/** What breaks a history in two from a day on. */
export const CHANGE_CLASSES = ['administracion'] as const

export interface Change {
  date: string
  /** Slug; null = all. */
  municipality: string | null
  class: (typeof CHANGE_CLASSES)[number]
  description: string
  norm: string | null
  line: number
}

/** The changes, in the order of `cambios.csv`. */
export function readChanges(
  dataDir: string,
  findMunicipality: FindMunicipality,
  problems: Problem[],
): Change[] {
  const file = CHANGES_FILE
  const schema = z.object({
    fecha: dayCell,
    municipio: optionalMunicipalityCell(findMunicipality),
    clase: choiceCell(CHANGE_CLASSES),
    descripcion: textCell,
    norma: optionalTextCell,
  })
  const table = readTable(dataDir, file, {columns: Object.keys(schema.shape)}, problems)
  return parseRows(file, table, schema, problems).map(
    (row): Change => ({
      date: row.fecha,
      municipality: row.municipio,
      class: row.clase,
      description: row.descripcion,
      norm: row.norma,
      line: row.line,
    }),
  )
}
