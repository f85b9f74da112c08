/** Rows as CSV: a header of their keys, comma, decimal point, LF, numbers unrounded, unknown empty, formulas marked. */
export function toCsvText(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return lines.map((cells) => `${cells.map(toField).join(',')}\n`).join('')
}

/** A text that no spreadsheet takes for a formula: an apostrophe goes before one that begins like one. */
export function markFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

/** Whether a spreadsheet would run a cell: it begins as a formula does, and is no number, telephone or dash. */
export function isFormula(text: string): boolean {
  return /^[=+\-@]/.test(text) && !/^[+-][-\d.,\s%]*$/.test(text)
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? markFormula(value) : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
