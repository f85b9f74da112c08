import type {Cell} from '../cell.js'
import type {SheetColumn} from '../workbook.js'

/** Of a line of the sheets' type, and the most that Excel takes of a row: points. */
const LINE = 12.75
const MOST = 409

/** How wide a letter is beside a figure, in which widths are told; what an indent takes; and how much is lost where words go to the next line whole. */
const LETTER = 0.92
const INDENT = 1.5
const LOSS = 1.12

/**
 * How high a row is whose texts are wrapped within their columns, in points. LibreOffice does not reckon it by itself: it would print one
 * row over another.
 */
export function toRowHeight(
  cells: readonly Pick<Cell, 'text' | 'value'>[],
  columns: readonly SheetColumn[],
): number {
  const lines = cells.map(({text, value}, i) =>
    value === undefined ? countLines(text, columns[i]?.width ?? text.length) : 1,
  )
  return Math.min(MOST, LINE * Math.max(1, ...lines) + 1)
}

function countLines(text: string, width: number): number {
  const room = Math.max(1, width - INDENT)
  return text.split('\n').reduce((sum, line) => {
    const long = LETTER * line.length
    return sum + (long <= room ? 1 : Math.ceil((LOSS * long) / room))
  }, 0)
}
