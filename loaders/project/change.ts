import {z} from 'zod'
import type {FindMunicipality} from '../../src/formats/municipality-finder.js'
import {choiceCell, dayCell, optionalTextCell, textCell, yesCell} from './cell.js'
import {optionalMunicipalityCell} from './municipality-cell.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const CHANGES_FILE = 'cambios.csv'

/** What breaks a history in two from a day on. */
export const CHANGE_CLASSES = ['administracion', 'contador'] as const

export interface Change {
  date: string
  /** Slug; null = all. */
  municipality: string | null
  /** The only indicator that it concerns; null = every one of the municipality. */
  code: string | null
  class: (typeof CHANGE_CLASSES)[number]
  description: string
  norm: string | null
  /** Whether the limits of what is usual are computed anew from that day on. */
  startsBaseline: boolean
  line: number
}

/** The changes, in the order of `cambios.csv`. `codes` are those of all plans. */
export function readChanges(
  dataDir: string,
  findMunicipality: FindMunicipality,
  codes: ReadonlySet<string>,
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
  const optional = {codigo: optionalTextCell, linea_base: yesCell}
  const shape = {columns: Object.keys(schema.shape), optional: Object.keys(optional)}
  const table = readTable(dataDir, file, shape, problems)
  return parseRows(file, table, schema.extend(optional), problems).map((row): Change => {
    const {codigo: code, municipio: municipality} = row
    if (
      code !== null &&
      !(codes.has(code) && (municipality === null || code.startsWith(`${municipality}-`)))
    ) {
      const message = `«${code}» no está en ${municipality === null ? 'ningún plan' : `planes/${municipality}.csv`}. Se esperaba uno de sus códigos, o la celda vacía.`
      problems.push({file, line: row.line, column: 'codigo', message})
    }
    return {
      date: row.fecha,
      municipality,
      code,
      class: row.clase,
      description: row.descripcion,
      norm: row.norma,
      startsBaseline: row.linea_base,
      line: row.line,
    }
  })
}
