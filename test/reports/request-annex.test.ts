import {expect, test} from 'vitest'
import type {Pipeline} from '../../loaders/pipeline.js'
import {composeReport} from '../../reports/compose-report.js'
import {composeWorkbook} from '../../reports/compose-workbook.js'
import {toReportHtml} from '../../reports/html/write-html.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import type {ReportFacts} from '../../reports/report-facts.js'
import {runOn} from '../data-folder.js'
import {readHtmlTables} from './read-document.js'

const HEADER =
  'fecha,tipo,titulo,dependencia,estado,fecha_evento,fecha_solicitud,fecha_acordada,fecha_prorroga,fecha_entrega'

/** Of Hacienda: one in time, one late by three days, one on the day of its extension; of nobody: one that was never delivered. */
const REQUESTS = [
  ',otro,Historia de Zoraida Quimbayo,Hacienda,,,2009-06-20,2009-06-30,,',
  '2009-07-10,otro,Petición 1,Hacienda,,,2009-07-01,2009-07-10,,2009-07-10',
  '2009-07-18,otro,Petición 2,Hacienda,,,2009-07-05,2009-07-15,,2009-07-18',
  '2009-08-05,otro,Petición 3,Hacienda,,,2009-07-20,2009-07-31,2009-08-05,2009-08-05',
  ',otro,Petición 4,,,,2009-07-02,2009-07-20,,',
  // Agreed on the last day, extended beyond it, and not delivered yet.
  ',otro,Petición 5,Planeación,,,2009-08-01,2009-08-31,2009-09-04,',
  // Asked for in the bimester, due after it.
  '2009-09-09,otro,Petición 6,Planeación,,,2009-08-30,2009-09-10,,2009-09-09',
]

test('requests are counted by department in the period of the agreed day, and each is found by its line', async () => {
  const pipeline = await runRequests()
  const facts = await readFacts(pipeline, 'genova', '2009-B4')
  expect(facts.departments).toEqual([
    {
      ...NONE,
      department: 'Hacienda',
      requested: 3,
      due: 3,
      on_time: 2,
      late: 1,
      least_days_late: 3,
      most_days_late: 3,
      extended: 1,
      pending: 1,
    },
    {...NONE, department: 'Planeación', requested: 2, due: 1, running: 1, extended: 1},
    {...NONE, department: 'sin dependencia', requested: 1, due: 1, undelivered: 1},
  ])
  expect(
    facts.requests.map(({line, outcome, days_late, delivered}) => [line, outcome, days_late, delivered]),
  ).toEqual([
    [2, 'sin_entregar', 62, null],
    [3, 'a_tiempo', null, '2009-07-10'],
    [4, 'tarde', 3, '2009-07-18'],
    [5, 'a_tiempo', null, '2009-08-05'],
    [7, 'en_plazo', null, null],
    [8, 'en_plazo', null, null],
    [6, 'sin_entregar', 42, null],
  ])
})

test('a month and a year count the same requests in their own spans', async () => {
  const pipeline = await runRequests()
  const count = async (period: string) =>
    (await readFacts(pipeline, 'genova', period)).departments.map(
      ({department, due, on_time, undelivered, running, pending}) => [
        department,
        due,
        on_time,
        undelivered,
        running,
        pending,
      ],
    )
  expect(await count('2009-08')).toEqual([
    ['Hacienda', 0, 0, 0, 0, 1],
    ['Planeación', 1, 0, 0, 1, 0],
    ['sin dependencia', 0, 0, 0, 0, 1],
  ])
  expect(await count('2009')).toEqual([
    ['Hacienda', 4, 2, 1, 0, 0],
    ['Planeación', 2, 1, 1, 0, 0],
    ['sin dependencia', 1, 0, 1, 0, 0],
  ])
})

test('the annex is the same on paper and in the workbook, and tells no title', async () => {
  const facts = await readFacts(await runRequests(), 'genova', '2009-B4')
  const page = toReportHtml(composeReport(facts))
  const table = readHtmlTables(page).find(({caption}) => caption.endsWith('por dependencia'))
  expect(table?.rows).toEqual([
    ['Hacienda', '3', '3', '2', '1\n3 días', '0', '1', '1'],
    ['Planeación', '2', '1', '0', '0', '1\n1 aún en plazo por prórroga', '1', '0'],
    ['sin dependencia', '1', '1', '0', '0', '1', '0', '0'],
  ])
  const {sheets} = composeWorkbook(facts)
  expect(sheets.find(({name}) => name === 'solicitudes')?.rows).toHaveLength(7)
  expect(sheets.find(({name}) => name === 'dependencias')?.rows.map((row) => row[2]?.text)).toEqual([
    '3',
    '1',
    '1',
  ])
  for (const text of [page, JSON.stringify(sheets)]) expect(text).not.toMatch(/Zoraida|Quimbayo|Petición/)
})

test('a municipality without requests has no such annex, and one without any in the period says so', async () => {
  const pipeline = await runRequests()
  const titles = async (slug: string, period: string) =>
    composeReport(await readFacts(pipeline, slug, period)).sections.map(({title}) => title)
  expect(await titles('pore', '2009-B4')).not.toContain('Solicitudes de información por dependencia')
  expect(await titles('genova', '2009-B1')).not.toContain('Solicitudes de información por dependencia')
  expect(await titles('genova', '2009-B4')).toContain('Solicitudes de información por dependencia')
})

const NONE = {
  requested: 0,
  due: 0,
  on_time: 0,
  late: 0,
  least_days_late: null,
  most_days_late: null,
  undelivered: 0,
  running: 0,
  extended: 0,
  pending: 0,
}

async function runRequests(): Promise<Pipeline> {
  return await runOn({'genova/solicitudes.csv': [HEADER, ...REQUESTS, ''].join('\n')}, {cutoff: '2009-12-31'})
}

async function readFacts(pipeline: Pipeline, slug: string, period: string): Promise<ReportFacts> {
  const municipality = pipeline.project.municipalities.find((one) => one.slug === slug)
  if (municipality === undefined) throw new Error(`no municipality ${slug}`)
  await prepareReports(pipeline)
  return await readReportFacts(pipeline, {municipality, period})
}
