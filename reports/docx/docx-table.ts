import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  type ITableBordersOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type {Cell} from '../cell.js'
import type {Column, Table} from '../report.js'
import {PAGE} from './docx-style.js'

const LINE = {style: BorderStyle.SINGLE, size: 4, color: 'DFE2E6'} as const
const NO_LINE = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const

const BORDERS: ITableBordersOptions = {
  top: {...LINE, color: '545B64'},
  bottom: {...LINE, color: '545B64'},
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
}

/** A table that repeats its header on each page and breaks between rows only. */
export function toDocxTable({columns, rows, isDense}: Table, {isWide}: {isWide: boolean}): DocxTable {
  const widths = toWidths(columns, isWide ? PAGE.wideText : PAGE.text)
  const look = isWide || isDense ? {cell: 'CeldaAncha', note: 'NotaAncha'} : {cell: 'Celda', note: 'Nota'}
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({label, isNumeric}, i) =>
        new TableCell({
          width: {size: widths[i] ?? 0, type: WidthType.DXA},
          verticalAlign: VerticalAlignTable.BOTTOM,
          shading: {type: 'clear', fill: 'EDEFF2', color: 'auto'},
          children: [
            new Paragraph({style: look.cell, alignment: toAlignment(isNumeric), children: [toBold(label)]}),
          ],
        }),
    ),
  })
  return new DocxTable({
    width: {size: 100, type: WidthType.PERCENTAGE},
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: {top: 40, bottom: 40, left: 70, right: 70},
    rows: [
      head,
      ...rows.map((row) =>
        'heading' in row
          ? toGroupRow(row.heading, columns.length, look.cell)
          : toRow(row.cells, columns, look),
      ),
    ],
  })
}

function toGroupRow(heading: string, columns: number, style: string): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [
      new TableCell({
        columnSpan: columns,
        shading: {type: 'clear', fill: 'F4F5F7', color: 'auto'},
        children: [new Paragraph({style, children: [toBold(heading)]})],
      }),
    ],
  })
}

function toRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  look: {cell: string; note: string},
): TableRow {
  // A cell that spans rows leaves the rows after it one cell short.
  const shift = columns.length - cells.length
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell, i) => {
      const alignment = toAlignment(columns[i + shift]?.isNumeric)
      return new TableCell({
        ...(cell.span === undefined ? {} : {rowSpan: cell.span}),
        children: [
          new Paragraph({style: look.cell, alignment, text: cell.text}),
          ...(cell.notes ?? []).map((text) => new Paragraph({style: look.note, alignment, text})),
        ],
      })
    }),
  })
}

function toAlignment(isNumeric: boolean | undefined): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT
}

function toWidths(columns: readonly Column[], all: number): number[] {
  const parts = columns.reduce((sum, {width}) => sum + width, 0)
  return columns.map(({width}) => Math.floor((all * width) / parts))
}

function toBold(text: string): TextRun {
  return new TextRun({text, bold: true})
}
