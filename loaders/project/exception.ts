import {z} from 'zod'
import {KIND_WORDS, SOURCE_KINDS, type SourceKind} from '../../src/domain/kind.js'
import type {FindMunicipality} from '../../src/formats/municipality-finder.js'
import {choiceCell, dayCell, findChoice, optionalChoiceCell, optionalTextCell, textCell} from './cell.js'
import type {Metric} from './metric.js'
import {municipalityCell} from './municipality-cell.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'
import {findSourceTypes} from './source-type.js'

export const EXCEPTIONS_FILE = 'excepciones.csv'

/** Declared: that a source covers a span (`cubierto`), or that an indicator does not apply in it (`no_aplica`). */
export const EXCEPTION_CLASSES = ['cubierto', 'no_aplica'] as const

export interface Exception {
  municipality: string
  class: (typeof EXCEPTION_CLASSES)[number]
  /** The indicator that does not apply; null for coverage. */
  code: string | null
  /** The source that covers the span, and the only type that it covers (null = all); both null for `no_aplica`. */
  source: SourceKind | null
  type: string | null
  from: string
  until: string
  reason: string
  norm: string | null
  line: number
}

const SOURCES = SOURCE_KINDS.map((kind) => KIND_WORDS[kind])

/** The exceptions, in the order of `excepciones.csv`. `codes` are those of all plans. */
export function readExceptions(
  dataDir: string,
  findMunicipality: FindMunicipality,
  metrics: readonly Metric[],
  codes: ReadonlySet<string>,
  problems: Problem[],
): Exception[] {
  const file = EXCEPTIONS_FILE
  const schema = z.object({
    municipio: municipalityCell(findMunicipality),
    codigo: optionalTextCell,
    fuente: optionalChoiceCell(SOURCES, null),
    tipo: optionalTextCell,
    desde: dayCell,
    hasta: dayCell,
    clase: choiceCell(EXCEPTION_CLASSES),
    motivo: textCell,
    norma: optionalTextCell,
  })
  const table = readTable(dataDir, file, {columns: Object.keys(schema.shape)}, problems)
  return parseRows(file, table, schema, problems).map((row): Exception => {
    const add = (column: string, message: string) => problems.push({file, line: row.line, column, message})
    const source = SOURCE_KINDS.find((kind) => KIND_WORDS[kind] === row.fuente) ?? null
    const types = source === null ? [] : findSourceTypes(source, metrics)
    const type = row.tipo === null ? null : (findChoice(types, row.tipo) ?? null)
    if (row.desde > row.hasta)
      add('desde', `«${row.desde}» es posterior a hasta. Se esperaba ${row.hasta} o antes.`)
    if (row.tipo !== null && type === null) {
      const expected = types.length === 0 ? 'la celda vacía' : `uno de: ${types.join(', ')}`
      add('tipo', `«${row.tipo}» no es un tipo de esa fuente. Se esperaba ${expected}.`)
    }
    if (row.clase === 'cubierto' && source === null)
      add('fuente', `la celda está vacía. Se esperaba la fuente cubierta: ${SOURCES.join(', ')}.`)
    if (row.clase === 'no_aplica' && row.codigo === null)
      add('codigo', 'la celda está vacía. Se esperaba el código del indicador que no aplica.')
    if (row.codigo !== null && !(codes.has(row.codigo) && row.codigo.startsWith(`${row.municipio}-`)))
      add('codigo', `«${row.codigo}» no está en planes/${row.municipio}.csv. Se esperaba uno de sus códigos.`)
    return {
      municipality: row.municipio,
      class: row.clase,
      code: row.codigo,
      source,
      type,
      from: row.desde,
      until: row.hasta,
      reason: row.motivo,
      norm: row.norma,
      line: row.line,
    }
  })
}
