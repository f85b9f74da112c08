import fc from 'fast-check'
import type {SourceKind} from '../src/domain/kind.js'
import {COLUMNS, MENDED_COLUMNS} from '../src/formats/columns.js'

/** An export as a table of texts, before it has a dialect. */
export interface GeneratedExport {
  kind: SourceKind
  /** The day that it says it was made, `YYYY-MM-DD`. */
  exported: string | undefined
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Where exports are dropped in generated folders: beside one another, in folders that say something, and in one that does not. */
export const PATHS = ['a.csv', 'b.csv', 'pore/a.csv', 'pore/2012/b.csv', 'genova/taller/c.csv', 'otra/a.csv']

/** The day from which every generated row is of the past, and one on which some are yet to come. */
export const LATE_DAY = '2012-08-20'
export const EARLY_DAY = '2012-07-04'

const often = <T>(value: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({weight: 12, arbitrary: value}, {weight: 1, arbitrary: seldom})

const municipality = often(
  fc.constantFrom('pore', 'pore', 'Alcaldía de Génova', 'palmar', '85263'),
  fc.constantFrom('Nadie', ''),
)
const day = often(
  fc.integer({min: 1, max: 6}).map((n) => `2012-07-0${n}`),
  fc.constantFrom('2012-07-40', '', '31/06/2012'),
)
const count = often(
  fc.integer({min: 1, max: 4}).map(String),
  fc.constantFrom('doce', '', '12.5', '1e3', '-1'),
)
const empty = fc.constant('')
const pages = fc.constantFrom('/', '/noticias/uno', '/servicios/dos', 'https://sitio.test/Trámites/tres?x=1')

/** What a row says in each column of its kind; few values, so that many rows speak of the same thing. */
const CELLS: Record<SourceKind, Record<string, fc.Arbitrary<string>>> = {
  visits: {
    municipio: municipality,
    fecha: day,
    visitas: count,
    visitantes: fc.oneof(empty, count),
    paginas_vistas: empty,
  },
  publications: {
    municipio: municipality,
    fecha: day,
    tipo: often(fc.constantFrom('noticia', 'edicto', 'contrato'), fc.constantFrom('chisme', '')),
    titulo: often(fc.constantFrom('Uno', 'uno', 'Dos'), empty),
  },
  attendance: {
    municipio: municipality,
    fecha: day,
    evento: fc.constantFrom('Taller uno', 'Taller dos'),
    tipo: often(fc.constant('taller'), fc.constant('fiesta')),
    persona: fc.constantFrom('Asistente 1', 'Asistente 2', ''),
    asistentes: fc.constantFrom('', '', '7'),
  },
  measurements: {
    municipio: municipality,
    medida: often(fc.constantFrom('fase_1', 'Fase 2', 'edictos_emitidos'), fc.constant('otra')),
    fecha: day,
    numerador: count,
    denominador: fc.constantFrom('', '5'),
  },
}

/** Any export of the templates: good rows and bad ones, repeated and contradictory ones, and such as put others right. */
export const anyExport: fc.Arbitrary<GeneratedExport> = fc
  .record({
    kind: fc.constantFrom<SourceKind>('visits', 'visits', 'publications', 'attendance', 'measurements'),
    about: fc.constantFrom('total', 'pages', 'pages', 'both', 'periods'),
    exported: fc.constantFrom(undefined, '2012-07-03', '2012-08-01', '2012-08-02'),
    mends: fc.boolean(),
  })
  .chain(({kind, about, exported, mends}) => {
    const cells: Record<string, fc.Arbitrary<string>> = {...CELLS[kind]}
    if (kind === 'visits') {
      cells.pagina = about === 'total' ? empty : about === 'both' ? fc.oneof(empty, pages) : pages
      if (about === 'periods') {
        delete cells.fecha
        Object.assign(cells, {desde: day, hasta: day, pagina: fc.oneof(empty, pages)})
      }
    }
    if (mends) {
      cells.cumple_archivo = fc.constantFrom('', ...PATHS)
      cells.cumple_linea = fc.integer({min: 2, max: 8}).map(String)
    }
    const columns = [...COLUMNS[kind], 'desde', 'hasta', ...MENDED_COLUMNS].filter((name) => name in cells)
    const row = fc.tuple(...columns.map((column) => cells[column] as fc.Arbitrary<string>))
    return fc.array(row, {minLength: 1, maxLength: 12}).map((rows) => ({kind, exported, columns, rows}))
  })

/** An export of which every row is taken and none speaks of the same thing as another. */
export function distinctExport(kind: SourceKind): fc.Arbitrary<GeneratedExport> {
  const good: Record<SourceKind, Record<string, fc.Arbitrary<string>>> = {
    visits: {pagina: pages, visitas: fc.integer({min: 0, max: 9_999}).map(String)},
    publications: {
      tipo: fc.constantFrom('noticia', 'edicto'),
      titulo: fc.constantFrom('Ñandú, «el ave»', 'La "nueva" sede; y más', 'Tres\tdías', 'Año'),
    },
    attendance: {
      evento: fc.constantFrom('Reunión, uno', 'Reunión; dos'),
      tipo: fc.constant('taller'),
      persona: fc.constantFrom('Asistente Á', 'Asistente "B"', 'Asistente C'),
    },
    measurements: {
      medida: fc.constantFrom('fase_1', 'fase_2'),
      numerador: fc.integer({min: 0, max: 9_999}).map(String),
      evidencia: fc.constantFrom('', 'acta n.º 3'),
    },
  }
  const cells: Record<string, fc.Arbitrary<string>> = {
    municipio: fc.constantFrom('pore', 'Génova', '68522'),
    fecha: fc
      .integer({min: 0, max: 60})
      .map((n) => new Date(Date.UTC(2012, 5, 1 + n)).toISOString().slice(0, 10)),
    ...good[kind],
  }
  const columns = COLUMNS[kind].filter((name) => name in cells)
  const key = columns.map((name, i) => (['visitas', 'numerador', 'evidencia'].includes(name) ? -1 : i))
  return fc
    .uniqueArray(fc.tuple(...columns.map((column) => cells[column] as fc.Arbitrary<string>)), {
      minLength: 2,
      maxLength: 25,
      selector: (row) => key.map((i) => row[i] ?? '').join('\0'),
    })
    .map((rows) => ({kind, exported: '2012-09-01', columns, rows}))
}

export interface Dialect {
  delimiter: string
  newline: string
  /** Every cell in quotes, or those alone that need them. */
  quoted: boolean
  /** How a day `2012-07-31` is written. */
  writeDay: (day: string) => string
}

const PLAIN: Dialect = {delimiter: ',', newline: '\n', quoted: false, writeDay: (day) => day}

/** The export as a text; its first record is in the second line, or the third where it says when it was made. */
export function toText({exported, columns, rows}: GeneratedExport, dialect: Partial<Dialect> = {}): string {
  const {delimiter, newline, quoted, writeDay} = {...PLAIN, ...dialect}
  const write = (cell: string) => {
    const text = /^\d{4}-\d\d-\d\d$/.test(cell) ? writeDay(cell) : cell
    const isPlain = !quoted && ![delimiter, '"', '\n', '\r'].some((sign) => text.includes(sign))
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`
  }
  const lines = [columns, ...rows].map((cells) => cells.map(write).join(delimiter))
  if (exported !== undefined) lines.unshift(`# exportado: ${exported}`)
  return lines.map((line) => `${line}${newline}`).join('')
}
