import {type CellNote, toCellNoteWarnings} from './cell-text.js'
import type {RowContext} from './cells.js'
import {DateColumn} from './date-column.js'
import {type DateOrder, DateOrderEvidence, toDateOrderEvidence} from './date-order.js'
import type {Export, PassedOver, Section} from './format.js'
import {TOTALS_ROW} from './passed-over.js'
import {type Outcome, type PlainCells, readRecord, toPlainCells} from './read-record.js'
import {listDates} from './record-cells.js'
import type {ExportRecord} from './records.js'
import {readStatedTotal, type StatedTotal} from './stated-total.js'

/** Why an export is refused that says the visits of a day twice, as a whole and by its pages. */
export const TOTAL_AND_PAGES =
  'Trae el total y las páginas de un mismo día, que se contarían dos veces. Deje en un archivo solo los totales y en otro solo las páginas.'

/** What is said of an export without a row, for people. */
export const NO_ROWS = 'El archivo no tiene filas.'

/** What reading an export needs to know of the world. */
export interface World
  extends Pick<
    RowContext,
    'folder' | 'folderType' | 'findMunicipality' | 'suggestMunicipality' | 'metrics' | 'today' | 'hashPerson'
  > {
  /** The order in which the file's dates fall into the period that a folder above it is named after. */
  orderHint?: DateOrder | undefined
}

/** The reading of one export: turns its records into rows or rejections, and keeps what should be told of them. */
export class ExportReading {
  /** What the file's dates tell of their order; those that are read add to it. */
  readonly dateOrder: DateOrderEvidence
  private readonly dates: DateColumn
  private readonly notes = new Map<CellNote, number>()
  private readonly passedOver = new Map<PassedOver, {count: number; line: number}>()
  private readonly totals: StatedTotal[] = []
  private readonly context: RowContext

  /** `dates` are those of the file, or of its beginning, or what they tell of their order. */
  constructor(
    private readonly found: Export,
    dates: Iterable<string> | DateOrderEvidence,
    private readonly world: World,
  ) {
    const {orderHint, ...given} = world
    const usual = found.sections.map(({usualOrder}) => usualOrder).find(Boolean) ?? 'dmy'
    this.dateOrder = dates instanceof DateOrderEvidence ? dates : toDateOrderEvidence(dates)
    const isStated = found.sections.some((section) => section.isOrderStated)
    this.dates = new DateColumn(this.dateOrder, {usual, isStated, ...(orderHint && {hint: orderHint})})
    this.context = {
      ...given,
      readDate: (text) => this.dates.read(text),
      readDateAgain: (text) => this.dates.readAgain(text),
      note: (note) => this.notes.set(note, (this.notes.get(note) ?? 0) + 1),
    }
  }

  /** The order in which dates are read. */
  get order(): DateOrder {
    return this.dates.order
  }

  /** Whether dates were read in an order that later ones contradict: then the file is to be read again, with `dateOrder`. */
  get isMistaken(): boolean {
    return this.dates.isMistaken
  }

  /** A new reading of the same export, that knows all that this one has learnt of the order of its dates. */
  again(): ExportReading {
    return new ExportReading(this.found, this.dateOrder, this.world)
  }

  /** The same, from which this one learns nothing: for rows that may yet be otherwise. */
  apart(): ExportReading {
    return new ExportReading(this.found, this.dateOrder.copy(), this.world)
  }

  read(record: ExportRecord, section: Section): Outcome {
    const outcome = readRecord(record, section, this.context)
    if ('passedOver' in outcome) {
      const known = this.passedOver.get(outcome.passedOver)
      if (known === undefined) this.passedOver.set(outcome.passedOver, {count: 1, line: record.line})
      else known.count += 1
      if (outcome.passedOver === TOTALS_ROW) this.totals.push(readStatedTotal(record, section))
    }
    return outcome
  }

  /**
   * What the export states as the sum of its rows; undefined where it states none, or several, for parts of it, or where they
   * are its tool's own, which need not be the sum.
   */
  get statedTotal(): StatedTotal | undefined {
    const {sections} = this.found
    const isOne = this.totals.length === 1 && sections.length === 1 && sections[0]?.passOver === undefined
    return isOne ? this.totals[0] : undefined
  }

  /** What a record says of our columns, as far as it could be split. */
  toPlainCells(record: ExportRecord, section: Section): PlainCells {
    return toPlainCells(record, section, this.context)
  }

  /** What should be told of the file, for people. Holds no text of a cell. */
  warnings(): string[] {
    const passedOver = [...this.passedOver].map(([{one, many}, {count, line}]) =>
      count === 1
        ? `Línea ${line}: se omitió ${one}.`
        : `Se omitieron ${count} ${many}, desde la línea ${line}.`,
    )
    return [
      ...this.found.warnings,
      ...passedOver,
      ...this.dates.warnings(),
      ...toCellNoteWarnings(this.notes),
    ]
  }
}

/** Every date of an export, section by section. */
export function* listExportDates(text: string, {sections}: Export): Generator<string> {
  for (const section of sections) yield* listDates(text, section)
}
