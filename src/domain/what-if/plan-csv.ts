import type {ProposedRow} from './proposal.js'

/**
 * The rows of an indicator as its plan's file would have them, with its header: to stand in the place of those that are there. Cells are what
 * the file has, so that nothing but the proposal changes.
 */
export function toPlanCsv(header: readonly string[], rows: readonly ProposedRow[]): string {
  const lines = [header, ...rows.map(({cells}) => header.map((column) => cells[column] ?? ''))]
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('')
}

function quote(cell: string): string {
  return /[",;\n\r\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
