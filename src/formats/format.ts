import type {Kind} from '../domain/kind.js'
import type {DateOrder} from './date-order.js'

/** A file as formats see it when they are asked whether it is theirs. */
export interface ExportText {
  /** The file's name without its folders, as NFC: some tools put the day or the title there and nowhere else. */
  name: string
  /** Its text without byte order mark: all of it, or its beginning where it is large. */
  text: string
  isWhole: boolean
  /** The type of publication or gathering that a folder above it gives to files that tell none. */
  folderType?: string | undefined
}

/** Where the text of one of our columns comes from: the place of a field (0 is the first), a text that every row has, or what the fields make. */
export type Source = number | {text: string} | ((fields: readonly string[]) => string)

/** The text that a source has in a record; empty where there is none. */
export function toText(source: Source | undefined, fields: readonly string[]): string {
  if (source === undefined) return ''
  if (typeof source === 'number') return fields[source] ?? ''
  return typeof source === 'function' ? source(fields) : source.text
}

/** Why a record of a section is none of our rows: what such records are, for people. */
export interface PassedOver {
  /** «una fila de totales» */
  one: string
  /** «filas de totales» */
  many: string
}

/** A table within an export: where its rows begin and end, and how they tell our columns. */
export interface Section {
  kind: Kind
  delimiter: string
  /** The header as the file writes it; a record has as many fields. Empty names where a table has no header. */
  names: readonly string[]
  /**
   * Our columns (`COLUMNS` and `EXTRA_COLUMNS` of its kind), and where each comes from. Visits of more than a day have
   * `desde` and `hasta` instead of `fecha`.
   */
  sources: ReadonlyMap<string, Source>
  /** Where the first record after the header begins: its offset in the text and its physical line, from 1. */
  offset: number
  line: number
  /** Where the section ends, as an offset in the text; by default at the text's end. */
  end?: number
  /** The order in which the tool writes its dates, for files of which no date decides it. Default: day first. */
  usualOrder?: DateOrder
  /** Whether a person has said that it is so, and there is nothing to doubt. */
  isOrderStated?: boolean
  /** Further fields with dates, which help to tell the order. */
  dateFields?: readonly number[]
  /** Tells records that are none of our rows: totals, robots, those who waited outside. They are counted and told. */
  passOver?: (fields: readonly string[]) => PassedOver | undefined
  /** Whether a record is a single hit: those of one day and page are added up to one row. */
  isTally?: boolean
}

/** A recognised export: its format, its tables and what else it says of itself. */
export interface Export {
  /** The `id` of its format. */
  format: string
  sections: readonly Section[]
  /** Whether it is a log, whose months are complete, or proves single events and no more. Default: `log`. */
  proves?: 'log' | 'event'
  /** The sites or accounts that it says it is of: `municipios.csv` may know whose they are. */
  accounts?: readonly string[]
  /** The day on which the tool made it, `YYYY-MM-DD`, where it says so. */
  exportedOn?: string
  /** What should be told of it, for people. Holds no text of a cell. */
  warnings: readonly string[]
}

/** Why a file is not read at all: the reason and the remedy, for people. Holds nothing of its content. */
export interface Refusal {
  refused: string
}

/** A format of exports: how a file of it is recognised. One file a format; all stand in `FORMATS`. */
export interface Format {
  /** Names it in the store and in reports: `ga4-paginas`. */
  id: string
  /** Its name for people: «Google Analytics 4, páginas y pantallas». */
  title: string
  /** The export that a file is; a refusal where it is of this format and of no use; undefined where it is of another one. */
  recognise: (file: ExportText) => Export | Refusal | undefined
}
