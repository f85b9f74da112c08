import type {Cell} from './cell.js'

/** What every document about a municipality and period says of itself. */
export interface ReportHead {
  /** «Municipio de Pore, Casanare». */
  entity: string
  /** «mayo y junio de 2010». */
  period: string
  /** The last day of which facts count, ISO. */
  cutoff: string
  /** 16 hexadecimal digits that change whenever the data do. */
  fingerprint: string
  /** What a reader must know before any figure: that the data is made up, that the period is still open. */
  notices: string[]
}

/**
 * A report as plain data, made once from the marts: page, DOCX, XLSX and PDF are only its writers. All text is plain text
 * in Spanish; writers escape it.
 */
export interface Report extends ReportHead {
  /** The beginning of its file names: `pore-2010-B3`. */
  id: string
  title: string
  sections: Section[]
  /** Who signs, by role: a person writes the names. */
  signatures: string[]
}

/** A part of a report. Those of level 1 are numbered 1, 2, …; those of level 2 after the one before them: 6.1. */
export interface Section {
  level: 1 | 2
  title: string
  /** Whether its tables need a page that is wider than high. */
  isWide: boolean
  blocks: Block[]
}

export type Block =
  | {kind: 'paragraph'; text: string}
  | {kind: 'list'; items: string[]}
  | {kind: 'table'; table: Table}
  | {kind: 'chart'; chart: ScoreChart}

/** A table with its caption above; the first cell of each row is its heading. */
export interface Table {
  caption: string
  columns: Column[]
  rows: TableRow[]
  /** Printed small: it has many columns for its page. */
  isDense?: boolean
}

export interface Column {
  label: string
  /** In parts of the table's width. */
  width: number
  /** Figures stand at the right. */
  isNumeric?: boolean
}

/** Cells in the order of the columns, or a heading over the rows that follow. */
export type TableRow = {cells: Cell[]} | {heading: string}

/** A score over time with its bounds; a bimester without a score has null. */
export interface ScoreChart {
  caption: string
  /** What it shows, for those who don't see it. */
  alternative: string
  points: {label: string; score: number | null; low: number | null; high: number | null}[]
}
