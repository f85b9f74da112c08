import {strFromU8, strToU8, unzipSync} from 'fflate'
import writeExcelFile, {type CellObject, type Sheet as ExcelSheet} from 'write-excel-file/node'
import type {Cell} from '../cell.js'
import {toSteadyZip} from '../steady-zip.js'
import type {Sheet, Workbook} from '../workbook.js'

/**
 * A workbook as an Excel file: typed figures and days, a frozen header with filters; text is text, whatever it begins with.
 * The same bytes whenever the same workbook is written.
 */
export async function toXlsx({sheets}: Workbook): Promise<Uint8Array> {
  const file = await writeExcelFile(sheets.map(toExcelSheet), {fontFamily: 'Arial', fontSize: 10}).toBuffer()
  const files: Record<string, Uint8Array> = unzipSync(new Uint8Array(file))
  for (const [path, bytes] of Object.entries(files)) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]
    if (number !== undefined) files[path] = addFilters(bytes, sheets[Number(number) - 1] as Sheet)
  }
  return toSteadyZip(files)
}

function toExcelSheet({name, columns, rows}: Sheet): ExcelSheet<Buffer> {
  return {
    sheet: name,
    columns: columns.map(({width}) => ({width})),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(
        ({label}): CellObject => ({
          value: label,
          type: String,
          fontWeight: 'bold',
          wrap: true,
          alignVertical: 'bottom',
          backgroundColor: '#edeff2',
        }),
      ),
      ...rows.map((row) => row.map(toExcelCell)),
    ],
  }
}

function toExcelCell({value, text}: Cell): CellObject | null {
  const look = {alignVertical: 'top', wrap: true} as const
  switch (value?.type) {
    case 'number':
      return {
        ...look,
        value: value.number,
        type: Number,
        format: Number.isInteger(value.number) ? '#,##0' : '#,##0.0##',
      }
    case 'share':
      return {...look, value: value.share, type: Number, format: '0.0%'}
    case 'date':
      return {...look, value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy'}
    default:
      return text === '' ? null : {...look, value: text, type: String, format: '@'}
  }
}

/** A sheet with filters over the whole of it: what the library leaves to others. */
function addFilters(sheet: Uint8Array, {columns, rows}: Sheet): Uint8Array {
  const last = `${toLetters(columns.length)}${rows.length + 1}`
  return strToU8(strFromU8(sheet).replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`))
}

/** The name of the nth column, from 1: `1` → `A`, `27` → `AA`. */
function toLetters(n: number): string {
  if (n <= 0) return ''
  return `${toLetters(Math.floor((n - 1) / 26))}${String.fromCharCode(65 + ((n - 1) % 26))}`
}
