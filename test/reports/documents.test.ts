import {strFromU8, unzipSync} from 'fflate'
import {JSDOM} from 'jsdom'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {textCell} from '../../reports/cell.js'
import {composeDraft} from '../../reports/compose-draft.js'
import {composeMatrix} from '../../reports/compose-matrix.js'
import {composeReport} from '../../reports/compose-report.js'
import {composeWorkbook} from '../../reports/compose-workbook.js'
import {toDocx} from '../../reports/docx/write-docx.js'
import {toReportHtml, toReportPage} from '../../reports/html/write-html.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import type {ReportFacts} from '../../reports/report-facts.js'
import {toRowHeight} from '../../reports/xlsx/row-height.js'
import {toXlsx} from '../../reports/xlsx/write-xlsx.js'
import {findAttendees} from '../attendees.js'
import {GOLDEN} from '../golden-table.js'
import {readDocxTables, readDocxText, readHtmlTables, readPart, readXlsxSheets} from './read-document.js'
import {createHostileReport, HOSTILE} from './sample-report.js'

let pipeline: Pipeline
let facts: ReportFacts
let docx: Uint8Array
let xlsx: Uint8Array

beforeAll(async () => {
  pipeline = await runPipeline({dataDir: GOLDEN, today: '2010-12-01', personKey: 'a key'})
  await prepareReports(pipeline)
  facts = await readFacts('saman', '2009-B3')
  docx = await toDocx(composeReport(facts))
  xlsx = await toXlsx(composeWorkbook(facts))
})

afterAll(() => pipeline?.close())

describe('a Word document', () => {
  test('has headings of its own, a table of contents and captions', async () => {
    const document = readPart(docx, 'word/document.xml')
    const paragraphs = [...document.getElementsByTagName('w:p')]
    const styled = (style: string) =>
      paragraphs.filter((one) => one.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') === style)
    expect(styled('Heading1').map(({textContent}) => textContent)).toEqual([
      '1. Datos del informe',
      '2. Objetivo',
      '3. Alcance',
      '4. Criterios',
      '5. Metodología y fuentes',
      '6. Resultados',
      '7. Tendencia y comparación con el informe anterior',
      '8. Fortalezas',
      '9. Hallazgos',
      '10. Recomendaciones y acciones correctivas',
      '11. Estado del plan de mejoramiento',
      '12. Conclusiones',
      '13. Anexos',
      'Firmas',
    ])
    expect(document.documentElement.textContent).toContain('TOC \\h')
    expect(styled('Caption').map(({textContent}) => textContent?.slice(0, 10))).toEqual(
      expect.arrayContaining(['Tabla 1. D', 'Figura 1. ']),
    )
  })

  test('repeats the header of each table, and breaks no row', async () => {
    const document = readPart(docx, 'word/document.xml')
    const tables = [...document.getElementsByTagName('w:tbl')].filter(
      (table) => table.getElementsByTagName('w:tblHeader').length > 0,
    )
    const rows = [...document.getElementsByTagName('w:tr')]
    expect(tables).toHaveLength(readDocxTables(docx).length)
    expect(rows.filter((row) => row.getElementsByTagName('w:cantSplit').length !== 1)).toEqual([])
  })

  test('is in Spanish, tells its chart in words, and has roles and no names to sign', async () => {
    const language = readPart(docx, 'word/styles.xml').getElementsByTagName('w:lang')[0]
    expect(language?.getAttribute('w:val')).toBe('es-CO')
    const chart = readPart(docx, 'word/document.xml').getElementsByTagName('wp:docPr')[0]
    expect(chart?.getAttribute('descr')).toMatch(
      /^Puntaje del plan por bimestre: de .* a .* en may–jun 2009\.$/,
    )
    expect(readDocxText(docx)).toContain(
      'Aprobó: jefe de la Oficina de Control Interno o quien haga sus veces',
    )
  })

  test('states entity, period, cut-off, fingerprint and pages in its margins', async () => {
    const header = readPart(docx, 'word/header1.xml').documentElement.textContent
    const footer = readPart(docx, 'word/footer1.xml').documentElement.textContent
    expect(header).toContain('Municipio de Samán')
    expect(header).toContain('Seguimiento de mayo y junio de 2009')
    expect(footer).toContain(`Corte: 30 de junio de 2009 · Huella ${pipeline.fingerprint}`)
    expect(footer).toMatch(/Página PAGE de NUMPAGES/)
  })

  test('is the same bytes whenever it is written', async () => {
    expect(Buffer.compare(await toDocx(composeReport(facts)), docx)).toBe(0)
  })

  test('holds the matrix alone in its five columns, an action once beside its indicators', async () => {
    const [table] = readDocxTables(await toDocx(composeMatrix(facts)))
    expect(table?.header).toEqual([
      'Acción',
      'Indicador de gestión',
      'Meta',
      'Porcentaje de cumplimiento',
      'Recomendaciones / acciones correctivas',
    ])
    expect(
      table?.rows
        .map((cells) => cells.at(1)?.split('\n')[1])
        .filter(Boolean)
        .toSorted(),
    ).toEqual(facts.rows.map(({code}) => code).toSorted())
  })
})

describe('an Excel workbook', () => {
  test('has a frozen header with filters and widths on every sheet', async () => {
    const sheets = [...readXlsxSheets(xlsx)]
    expect(sheets.map(([name]) => name)).toEqual([
      'informe',
      'matriz',
      'historia',
      'hallazgos',
      'mejoramiento',
      'puntajes',
      'vencimientos',
      'evidencia',
      'archivos',
      'filas rechazadas',
      'diccionario',
    ])
    for (const [i, [, rows]] of sheets.entries()) {
      const sheet = readPart(xlsx, `xl/worksheets/sheet${i + 1}.xml`)
      expect(sheet.getElementsByTagName('pane')[0]?.getAttribute('ySplit')).toBe('1')
      expect(sheet.getElementsByTagName('autoFilter')[0]?.getAttribute('ref')).toMatch(
        new RegExp(`^A1:[A-Z]+${rows.length}$`),
      )
      expect(sheet.getElementsByTagName('col')).toHaveLength(rows[0]?.length ?? 0)
    }
  })

  test('prints its header row and the same margins as the report on every page', async () => {
    const titles = [...readPart(xlsx, 'xl/workbook.xml').getElementsByTagName('definedName')]
    expect(titles[1]?.textContent).toBe("'matriz'!$A:$A,'matriz'!$1:$1")
    const sheets = [...readXlsxSheets(xlsx)].map((_, i) => readPart(xlsx, `xl/worksheets/sheet${i + 1}.xml`))
    expect(titles).toHaveLength(sheets.length)
    for (const sheet of sheets) {
      const texts = ['oddHeader', 'oddFooter'].map((tag) => sheet.getElementsByTagName(tag)[0]?.textContent)
      expect(texts).toEqual([
        '&LMunicipio de Samán, Inventado&RSeguimiento de mayo y junio de 2009',
        `&LCorte: 30 de junio de 2009 · Huella ${pipeline.fingerprint}&R&A · Página &P de &N`,
      ])
      expect(sheet.getElementsByTagName('pageSetup')[0]?.getAttribute('fitToHeight')).toBe('0')
    }
  })

  test('says so on a sheet without rows, and makes a row as high as its texts are long', () => {
    expect(readXlsxSheets(xlsx).get('mejoramiento')?.slice(1)).toEqual([['Sin filas en este periodo.']])
    const columns = [
      {label: 'a', width: 12, description: ''},
      {label: 'b', width: 40, description: ''},
    ]
    const heights = ['una línea', 'dos líneas '.repeat(5), 'uno\ndos\ntres', 'sin fin '.repeat(9999)].map(
      (text) => toRowHeight([textCell('corto'), textCell(text)], columns),
    )
    expect(heights).toEqual([13.75, 26.5, 39.25, 409])
  })

  test('has days as days', async () => {
    const rows = readXlsxSheets(xlsx).get('evidencia') ?? []
    const place = rows[0]?.indexOf('Desde') ?? 0
    const days = rows
      .slice(1)
      .map((row) => new Date(Date.UTC(1899, 11, 30) + 86_400_000 * Number(row[place])))
    expect(days.map((day) => day.toISOString().slice(0, 10))).toEqual(
      facts.evidence.map(({first_date}) => first_date),
    )
  })

  test('explains every column of every sheet', async () => {
    const sheets = readXlsxSheets(xlsx)
    const named = [...sheets]
      .filter(([name]) => !['informe', 'diccionario'].includes(name))
      .flatMap(([name, [header = []]]) => header.map((label) => [name, label]))
    expect((sheets.get('diccionario') ?? []).slice(1).map(([sheet, column]) => [sheet, column])).toEqual(
      named,
    )
  })

  test('has text as text, whatever it begins with', async () => {
    const texts = [...HOSTILE, '\r=1+1', '\n=1+1', 'a\u0000b\u001fc\ud800d\ufffee']
    const bytes = await toXlsx({
      head: createHostileReport(),
      sheets: [
        {
          name: 'prueba',
          columns: [{label: '=A', width: 10, description: ''}],
          rows: texts.map((text) => [textCell(text)]),
        },
      ],
    })
    const sheet = readPart(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet.getElementsByTagName('f')).toHaveLength(0)
    const header = sheet.getElementsByTagName('oddHeader')[0]?.textContent ?? ''
    // An `&` alone would be an order to Excel, and more than 255 characters a file to repair.
    expect(header.replaceAll('&&', '').match(/&./g)).toEqual(['&L', '&R'])
    expect(header.length).toBeLessThan(255)
    expect([...sheet.getElementsByTagName('c')].map((cell) => cell.getAttribute('t'))).toEqual(
      Array(texts.length + 1).fill('s'),
    )
    expect(readXlsxSheets(bytes).get('prueba')).toEqual([
      ['=A'],
      // To XML a carriage return is a line break.
      ...texts.map((text) => [text.replace('\r', '\n').replace(/^a\0.*e$/, 'abcde')]),
    ])
  })

  test('is the same bytes whenever it is written', async () => {
    expect(Buffer.compare(await toXlsx(composeWorkbook(facts)), xlsx)).toBe(0)
  })
})

describe('hostile text', () => {
  test('is text on the page: no element, no style and no page margin comes of it', () => {
    const page = toReportPage(createHostileReport())
    const style = page.slice(page.indexOf('@top-left'), page.lastIndexOf('</style>'))
    expect(style).toContain('@bottom-right')
    expect(style).not.toMatch(/alert\(1\)<|onerror=|HYPERLINK\("/)
    const {document} = new JSDOM(page.replace(/<style>[^<]*<\/style>/g, '')).window
    expect(document.querySelectorAll('script, img, b, iframe, style')).toHaveLength(0)
    expect(document.querySelector('h1')?.textContent).toBe(HOSTILE.join(' · '))
  })

  test('is the same in every row of Word and page', async () => {
    const report = createHostileReport()
    const tables = readDocxTables(await toDocx(report))
    expect(tables).toEqual(readHtmlTables(toReportHtml(report)))
    expect(tables[0]?.rows).toHaveLength(301)
  })

  test('loses only the characters that no XML may hold', async () => {
    const report = {...createHostileReport(), title: 'a\u0000b\u001fc\ud800d\ufffee'}
    expect(readDocxText(await toDocx(report))).toContain('abc')
  })
})

test('every figure leads to the lines of a file with its whole fingerprint', () => {
  const files = new Map(facts.files.map(({file, sha256}) => [file, sha256]))
  expect(facts.evidence.length).toBeGreaterThan(10)
  for (const {code, file, sha256, first_line, last_line, records} of facts.evidence) {
    expect(facts.rows.map((row) => row.code)).toContain(code)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(files.get(file)).toBe(sha256)
    expect(records).toBeLessThanOrEqual(last_line - first_line + 1)
  }
})

test('names nobody of an attendance list in any document, though its rows are its evidence and one was rejected', async () => {
  const sheets = readXlsxSheets(xlsx)
  for (const name of ['evidencia', 'filas rechazadas'])
    expect(JSON.stringify(sheets.get(name))).toContain('saman/asistencia personas.csv')
  const packed = [docx, xlsx, await toDocx(composeMatrix(facts))].flatMap((bytes) =>
    Object.values(unzipSync(bytes)).map((part) => strFromU8(part)),
  )
  const texts = [toReportPage(composeReport(facts)), readDocxText(docx), composeDraft(facts), ...packed]
  expect([...texts, JSON.stringify([...sheets])].flatMap(findAttendees)).toEqual([])
})

test('a municipality without a plan in force is told so, and judged by nothing', async () => {
  const report = composeReport(await readFacts('guadual', '2008-B1'))
  expect(report.notices).toEqual(['El municipio no tiene plan vigente en el bimestre: no hay qué evaluar.'])
  expect(report.sections.map(({title}) => title)).toEqual(['Datos del informe'])
})

async function readFacts(slug: string, bimester: string): Promise<ReportFacts> {
  const municipality = pipeline.project.municipalities.find((one) => one.slug === slug)
  if (municipality === undefined) throw new Error(`no municipality ${slug}`)
  return await readReportFacts(pipeline, {municipality, period: bimester})
}
