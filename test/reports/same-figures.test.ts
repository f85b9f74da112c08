import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {inPeriods} from '../../loaders/edition.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {composeReport} from '../../reports/compose-report.js'
import {composeWorkbook} from '../../reports/compose-workbook.js'
import {toDocx} from '../../reports/docx/write-docx.js'
import {toReportPage} from '../../reports/html/write-html.js'
import {toPrinter} from '../../reports/pdf/print-pdf.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import {toXlsx} from '../../reports/xlsx/write-xlsx.js'
import {capitalise} from '../../src/domain/noun.js'
import {parsePeriod, toPeriodNoun} from '../../src/domain/period.js'
import {toStateWords} from '../../src/domain/state.js'
import {findAttendees} from '../attendees.js'
import {launchBrowser} from '../browser.js'
import {GOLDEN} from '../golden-table.js'
import {
  type ReadTable,
  readDocxTables,
  readHtmlTables,
  readPdfPages,
  readXlsxSheets,
  type SheetCell,
} from './read-document.js'

/** Bimesters in which windows of every kind close, goals change, and data is missing; and periods of other editions. */
const PERIODS = [
  ['saman', '2009-B1'],
  ['saman', '2009-B3'],
  ['saman', '2009-B6'],
  ['saman', '2010-B1'],
  ['guadual', '2009-B5'],
  ['saman', '2009-09'],
  ['saman', '2009-S2'],
  ['saman', '2009'],
] as const

const MATRIX = 'Matriz de seguimiento del plan de acción'

let pipeline: Pipeline
let browser: Browser

beforeAll(async () => {
  ;[pipeline, browser] = await Promise.all([
    runPipeline({dataDir: GOLDEN, today: '2010-12-01', personKey: 'a key'}),
    launchBrowser(),
  ])
  await prepareReports(pipeline)
})

afterAll(async () => {
  pipeline?.close()
  await browser?.close()
})

describe.each(PERIODS)('the report of %s in %s', (slug, bimester) => {
  let documents: Documents
  let rows: Record<string, unknown>[]
  let history: Record<string, unknown>[]
  let scores: Record<string, unknown>[]
  beforeAll(async () => {
    documents = await writeAll(slug, bimester)
    await inPeriods(pipeline.store, parsePeriod(bimester).edition.kind, async () => {
      rows = await readMarts(slug, bimester)
      history = await pipeline.store.query(
        'select code, bimester, value, compliance from compliance where municipality = $1 and bimester <= $2 order by position, t',
        [slug, bimester],
      )
      scores = await pipeline.store.query(
        `select bimester, score, score_min, score_max, n_meta, n_sin_dato from score
        where level = 'municipio' and municipality = $1 and bimester <= $2 order by t`,
        [slug, bimester],
      )
    })
  })

  test('has every indicator with the figures of the marts, on the page and in Word', async () => {
    for (const tables of [documents.html, documents.docx]) {
      const matrix = findTable(tables, MATRIX).rows.filter((cells) => cells.length > 1)
      // It is grouped by action.
      const printed = matrix.map(toPrinted).toSorted((a, b) => String(a.code).localeCompare(String(b.code)))
      expect(printed).toEqual(rows.map(toExpected))
    }
  })

  test('has them unrounded in Excel', async () => {
    const found = readSheet(documents.xlsx, 'matriz').map((row) => ({
      code: row.Código,
      value: row.Resultado,
      goal: row.Meta,
      floor: row['Meta mínima'],
      progress: row.Avance,
      compliance: row.Cumplimiento,
      compliance_min: row['Cumplimiento mínimo'],
      compliance_max: row['Cumplimiento máximo'],
      state: row.Estado,
      windows: row.Periodos,
      windows_known: row['Periodos conocidos'],
    }))
    expect(found.toSorted((a, b) => String(a.code).localeCompare(String(b.code)))).toEqual(
      rows.map((row) => ({...row, state: toStateWords(String(row.state)).word})),
    )
  })

  test('says the same in every table on the page, in Word and in the PDF', () => {
    expect(documents.docx).toEqual(documents.html)
    // Where rows and lines break is the browser's affair: a row is the text of its cells in their order.
    const pdf = toDense(documents.pdf.map(withoutMargins).join(''))
    const rows = documents.html.flatMap(({rows}) => rows.map((cells) => toDense(cells.join(''))))
    expect(rows.filter((row) => !pdf.includes(row))).toEqual([])
    expect(rows.length).toBeGreaterThan(50)
  })

  test('states its bimester, cut-off and data on every page of the PDF', () => {
    const all = documents.pdf.length
    for (const [i, page] of documents.pdf.entries()) {
      expect(page).toContain(`Huella ${pipeline.fingerprint}`)
      expect(page).toContain(`Página ${i + 1} de ${all}`)
    }
  })

  test('names nobody of an attendance list, in any of the four', () => {
    const {html, docx, xlsx, pdf} = documents
    expect(findAttendees(JSON.stringify([html, docx, [...xlsx], pdf]))).toEqual([])
  })

  test('has the history up to the bimester in Excel, and the score with its bounds', async () => {
    expect(
      readSheet(documents.xlsx, 'historia').map((row) => ({
        code: row.Código,
        bimester: row[toPeriodLabel(bimester)],
        value: row.Resultado,
        compliance: row.Cumplimiento,
      })),
    ).toEqual(history)
    expect(
      readSheet(documents.xlsx, 'puntajes').map((row) => ({
        bimester: row[toPeriodLabel(bimester)],
        score: row.Puntaje,
        score_min: row['Puntaje mínimo'],
        score_max: row['Puntaje máximo'],
        n_meta: row['cumple la meta'],
        n_sin_dato: row['sin dato'],
      })),
    ).toEqual(scores)
  })
})

/** The column of a sheet that names periods: `Bimestre`. */
function toPeriodLabel(period: string): string {
  return capitalise(toPeriodNoun(period))
}

interface Documents {
  html: ReadTable[]
  docx: ReadTable[]
  xlsx: Map<string, SheetCell[][]>
  pdf: string[]
}

async function writeAll(slug: string, bimester: string): Promise<Documents> {
  const municipality = pipeline.project.municipalities.find((one) => one.slug === slug)
  if (municipality === undefined) throw new Error(`no municipality ${slug}`)
  const facts = await readReportFacts(pipeline, {municipality, period: bimester})
  const report = composeReport(facts)
  const page = toReportPage(report)
  return {
    html: readHtmlTables(page),
    docx: readDocxTables(await toDocx(report)),
    xlsx: readXlsxSheets(await toXlsx(composeWorkbook(facts))),
    pdf: await readPdfPages(await toPrinter(browser)(page, {date: facts.lastDay})),
  }
}

/** The figures of one bimester as the mart has them, in the order of the plan. */
async function readMarts(slug: string, bimester: string): Promise<Record<string, unknown>[]> {
  return await pipeline.store.query(
    `select code, value, goal, floor, progress, compliance, compliance_min, compliance_max, state, windows, windows_known
    from compliance
    where municipality = $1 and bimester = $2
    order by code`,
    [slug, bimester],
  )
}

function findTable(tables: readonly ReadTable[], caption: string): ReadTable {
  const found = tables.find((table) => table.caption.endsWith(caption))
  if (found === undefined) throw new Error(`no table ${caption}`)
  return found
}

/** The rows of a sheet by the labels of its header. */
function readSheet(sheets: Map<string, SheetCell[][]>, name: string): Record<string, SheetCell>[] {
  const [header = [], ...rows] = sheets.get(name) ?? []
  return rows.map((row) => Object.fromEntries(header.map((label, i) => [String(label), row[i] ?? null])))
}

/** A row of the printed matrix as figures. */
function toPrinted(cells: readonly string[]) {
  const [indicator = '', , goal = '', , value = '', progress = '', compliance = '', state = ''] = cells
  return {
    code: indicator.split('\n')[1],
    goal: parseFigure(goal),
    value: parseFigure(value),
    progress: parseFigure(progress),
    compliance: parseFigure(compliance),
    bounds: compliance.split('\n')[1] !== undefined,
    state: state.split('\n')[0]?.slice(2),
  }
}

/** What the printed matrix must say of a row of the mart. */
function toExpected(row: Record<string, unknown>) {
  // Numbers are printed with one decimal, shares with one of their percentage.
  const near = (value: unknown) =>
    value === null ? null : expect.closeTo(value as number, Number(value) > 1 ? 1 : 3)
  const {compliance_min: low, compliance_max: high} = row
  return {
    code: row.code,
    goal: near(row.goal),
    value: near(row.value),
    progress: near(row.progress),
    compliance: near(row.compliance),
    bounds: low !== null && high !== null && Number(low) < Number(high),
    state: toStateWords(String(row.state)).word,
  }
}

/** `al menos 1.204,5 visitas` → 1204.5; `72,5 %` → 0.725; null where there is no figure. */
function parseFigure(text: string): number | null {
  const first = text.split('\n')[0] ?? ''
  const figures = [...first.matchAll(/(−?[\d.]*\d(?:,\d+)?)(\s?%)?/g)]
  const found = figures.at(first.startsWith('entre') ? 1 : 0)
  if (found === undefined) return null
  const number = Number(found[1]?.replaceAll('.', '').replace(',', '.').replace('−', '-'))
  return found[2] === undefined ? number : number / 100
}

/** A page of a PDF without what stands in its margins. */
function withoutMargins(page: string): string {
  return page
    .replace(/^.*Seguimiento de .* de \d{4}\n/, '')
    .replace(/Página \d+ de \d+\s*Corte: .* · Huella \w{16}\n?/, '')
}

function toDense(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
