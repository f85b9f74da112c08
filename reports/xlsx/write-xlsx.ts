import {strFromU8, strToU8, unzipSync} from 'fflate'
import writeExcelFile, {type CellObject, type Sheet as ExcelSheet} from 'write-excel-file/node'
import {type Cell, NONE} from '../cell.js'
import {escapeText} from '../html/markup.js'
import {toLegalXml} from '../legal-xml.js'
import {toMarginText} from '../margin-text.js'
import type {ReportHead} from '../report.js'
import {toSteadyZip} from '../steady-zip.js'
import type {Sheet, Workbook} from '../workbook.js'
import {toRowHeight} from './row-height.js'

/** How many characters are readable across a sheet of A4: what is wider goes on to a second one. */
const MOST_ACROSS = 240

/** Of each text in a printed margin. */
const LONGEST_MARGIN = 100

/**
 * A workbook as an Excel file: typed figures and days, a frozen header with filters; text is text, whatever it begins with.
 * The same bytes whenever the same workbook is written.
 */
export async function toXlsx({head, sheets}: Workbook): Promise<Uint8Array> {
  const file = await writeExcelFile(sheets.map(toExcelSheet), {fontFamily: 'Arial', fontSize: 10}).toBuffer()
  const files: Record<string, Uint8Array> = unzipSync(new Uint8Array(file))
  const margins = toPageMargins(head)
  for (const [path, bytes] of Object.entries(files)) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]
    let xml = strFromU8(bytes)
    if (number !== undefined) xml = finishSheet(xml, sheets[Number(number) - 1] as Sheet, margins)
    if (path === 'xl/workbook.xml') xml = addPrintTitles(xml, sheets)
    files[path] = strToU8(toLegalXml(xml))
  }
  return toSteadyZip(files)
}

function toExcelSheet({name, columns, rows}: Sheet): ExcelSheet<Buffer> {
  const aligns = columns.map((_, i) => toAlignment(rows, i))
  const head = toRowHeight(
    columns.map(({label}) => ({text: label})),
    columns,
  )
  return {
    sheet: name,
    columns: columns.map(({width}) => ({width})),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(
        ({label}, i): CellObject => ({
          value: label,
          type: String,
          fontWeight: 'bold',
          wrap: true,
          align: aligns[i] ?? 'left',
          indent: aligns[i] === 'right' ? 0 : 1,
          alignVertical: 'bottom',
          backgroundColor: '#edeff2',
          height: head,
        }),
      ),
      ...rows.map((row) => {
        const height = toRowHeight(row, columns)
        return row.map((cell, i) => toExcelCell(cell, {height, align: aligns[i] ?? 'left'}))
      }),
    ],
  }
}

/** Figures stand at the right, under a label that does too; where texts are among them all is at the left. */
function toAlignment(rows: Sheet['rows'], column: number): 'left' | 'right' {
  const cells = rows.flatMap((row) => row[column] ?? []).filter(({text}) => text !== '' && text !== NONE.text)
  return cells.length > 0 && cells.every(({value}) => value !== undefined) ? 'right' : 'left'
}

function toExcelCell(
  {value, text}: Cell,
  {height, align}: {height: number; align: 'left' | 'right'},
): CellObject | null {
  const look = {align, alignVertical: 'top', indent: align === 'left' ? 1 : 0, wrap: true, height} as const
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

/** A sheet with filters over the whole of it, and how it is printed. */
function finishSheet(xml: string, {columns, rows}: Sheet, margins: string): string {
  const last = `${toLetters(columns.length)}${rows.length + 1}`
  const across = Math.ceil(columns.reduce((sum, {width}) => sum + width, 0) / MOST_ACROSS)
  const setup = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${across}" fitToHeight="0"/>`
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`)
    .replace(/<pageSetup [^>]*>/, () => setup + margins)
}

function toPageMargins(head: ReportHead): string {
  const {entity, subject, stamp} = toMarginText(head)
  const header = `&L${toMarginCode(entity)}&R${toMarginCode(subject)}`
  const footer = `&L${toMarginCode(stamp)}&R&A · Página &P de &N`
  return `<headerFooter><oddHeader>${escapeText(header)}</oddHeader><oddFooter>${escapeText(footer)}</oddFooter></headerFooter>`
}

/** A text in a margin, where `&` begins an order and 255 characters are all that Excel takes. */
function toMarginCode(text: string): string {
  const short = text.length > LONGEST_MARGIN ? `${text.slice(0, LONGEST_MARGIN - 1)}…` : text
  return short.replaceAll('&', '&&')
}

/** The header row and the first column again on each printed page. */
function addPrintTitles(workbook: string, sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({name}, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${name}'!$A:$A,'${name}'!$1:$1</definedName>`,
  )
  return workbook.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`)
}

/** The name of the nth column, from 1: `1` → `A`, `27` → `AA`. */
function toLetters(n: number): string {
  if (n <= 0) return ''
  return `${toLetters(Math.floor((n - 1) / 26))}${String.fromCharCode(65 + ((n - 1) % 26))}`
}
