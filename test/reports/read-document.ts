import {strFromU8, unzipSync} from 'fflate'
import {JSDOM} from 'jsdom'
import {extractText} from 'unpdf'

/*
 * What other programs than the writers find in the documents: jsdom in the parts of a zip, unpdf in a PDF.
 */
/** A table as it is read: its caption, and the cells of each row under the header, a line for each paragraph. */
export interface ReadTable {
  caption: string
  header: string[]
  rows: string[][]
}

/** A cell of a sheet: a number, a text, or nothing. */
export type SheetCell = number | string | null

/** The tables of a Word document that have a caption. */
export function readDocxTables(document: Uint8Array): ReadTable[] {
  const body = readPart(document, 'word/document.xml').getElementsByTagName('w:body')[0] as Element
  const tables: ReadTable[] = []
  let caption = ''
  for (const child of body.children) {
    if (child.tagName === 'w:p' && /^Tabla \d+\. /.test(readRuns(child))) caption = readRuns(child)
    if (child.tagName !== 'w:tbl' || caption === '') continue
    const rows = [...child.children].filter(({tagName}) => tagName === 'w:tr')
    const [header = [], ...rest] = rows.map((row) =>
      [...row.children].filter(({tagName}) => tagName === 'w:tc').map(readParagraphs),
    )
    tables.push({caption, header, rows: rest})
    caption = ''
  }
  return tables
}

/** All the text of a Word document, a line for each paragraph. */
export function readDocxText(document: Uint8Array): string {
  return readParagraphs(readPart(document, 'word/document.xml').documentElement)
}

/** The tables of a report's page. */
export function readHtmlTables(html: string): ReadTable[] {
  // jsdom knows no page margins, and complains of them.
  const {document} = new JSDOM(html.replace(/<style>[^<]*<\/style>/g, '')).window
  return [...document.querySelectorAll('table')].map((table) => ({
    caption: document.getElementById(table.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
    header: [...table.querySelectorAll('thead th')].map((cell) => cell.textContent ?? ''),
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => [...cell.childNodes].map((node) => node.textContent).join('\n')),
    ),
  }))
}

/** The sheets of a workbook by name, and what stands in each cell. */
export function readXlsxSheets(workbook: Uint8Array): Map<string, SheetCell[][]> {
  const shared = [...readPart(workbook, 'xl/sharedStrings.xml').getElementsByTagName('si')].map((item) =>
    [...item.getElementsByTagName('t')].map((text) => text.textContent).join(''),
  )
  const names = [...readPart(workbook, 'xl/workbook.xml').getElementsByTagName('sheet')]
  return new Map(
    names.map((sheet, i) => {
      const rows = [...readPart(workbook, `xl/worksheets/sheet${i + 1}.xml`).getElementsByTagName('row')]
      return [sheet.getAttribute('name') ?? '', rows.map((row) => readCells(row, shared))]
    }),
  )
}

/** The text of each page of a PDF. */
export async function readPdfPages(pdf: Uint8Array): Promise<string[]> {
  return (await extractText(new Uint8Array(pdf), {mergePages: false})).text
}

/** A part of a document that is a zip, as XML; throws where it is not well formed. */
export function readPart(zip: Uint8Array, path: string): Document {
  const bytes = unzipSync(zip)[path]
  if (bytes === undefined) throw new Error(`no part ${path}`)
  return new JSDOM(strFromU8(bytes), {contentType: 'application/xml'}).window.document
}

function readCells(row: Element, shared: readonly string[]): SheetCell[] {
  const cells: SheetCell[] = []
  for (const cell of row.getElementsByTagName('c')) {
    const letters = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0] ?? ''
    const place = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
    const value = cell.getElementsByTagName('v')[0]?.textContent ?? ''
    while (cells.length < place) cells.push(null)
    if (value === '') cells.push(null)
    else cells.push(cell.getAttribute('t') === 's' ? (shared[Number(value)] ?? '') : Number(value))
  }
  return cells
}

function readParagraphs(element: Element): string {
  return [...element.getElementsByTagName('w:p')].map(readRuns).join('\n')
}

function readRuns(paragraph: Element): string {
  return [...paragraph.getElementsByTagName('w:t')].map((text) => text.textContent).join('')
}
