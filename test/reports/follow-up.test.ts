import {rm} from 'node:fs/promises'
import {JSDOM} from 'jsdom'
import {beforeEach, describe, expect, test} from 'vitest'
import type {Pipeline} from '../../loaders/pipeline.js'
import {writeSeal} from '../../loaders/seal/write-seal.js'
import {composeDraft} from '../../reports/compose-draft.js'
import {composeMatrix} from '../../reports/compose-matrix.js'
import {composeReport} from '../../reports/compose-report.js'
import {composeWorkbook} from '../../reports/compose-workbook.js'
import {toDocx} from '../../reports/docx/write-docx.js'
import {toReportHtml} from '../../reports/html/write-html.js'
import {prepareReports, readReportFacts} from '../../reports/read-report-facts.js'
import type {ReportFacts} from '../../reports/report-facts.js'
import {toSiteReports} from '../../reports/site-reports.js'
import {toXlsx} from '../../reports/xlsx/write-xlsx.js'
import {createDataFolder, dropExport, runOnFolder} from '../data-folder.js'
import {type ReadTable, readDocxTables, readHtmlTables, readXlsxSheets} from './read-document.js'

const HOSTILE = '<img src=x onerror=alert(1)> =1+1'
const LINE = `${'_'.repeat(28)}\npor diligenciar`

/** Four days with a news item in each month of 2009, and one in the first two of 2010. */
const LOG = `municipio,fecha,tipo,titulo\n${Array.from({length: 14}, (_, month) =>
  Array.from({length: month < 12 ? 4 : 1}, (_, day) => {
    const date = new Date(Date.UTC(2009, month, day + 1)).toISOString().slice(0, 10)
    return `pore,${date},noticia,Noticia ${month} ${day}\n`
  }).join(''),
).join('')}`
const MEASURED = 'municipio,fecha,medida,numerador,denominador,evidencia\npore,2009-11-20,fase_2,6,12,Lista\n'
const PLAN = `# exportado: 2010-03-01
id;indicador;bimestre;condicion;causa;accion;responsable;fecha_inicio;fecha_fin;avance;fecha_cierre
2009-01;pore-01;2009-B5;Faltan noticias;;Nombrar al encargado;Despacho del alcalde;01/11/2009;12/02/2010;50;
2010-01;pore-02;2010-B1;${HOSTILE};${HOSTILE};Hacer un calendario;;01/03/2010;30/06/2010;;
2010-02;pore-04;2010-B2;De un bimestre posterior;;Otra acción;;01/03/2010;30/06/2010;;
`
const SCHEDULE =
  'actividad;indicador;responsable;inicio;fin;avance\nEncuesta;pore-02;Comité;01/01/2010;20/02/2010;50\nCurso;;Comité;01/02/2010;31/03/2010;20\n'

let dataDir: string

beforeEach(async () => {
  dataDir = await createDataFolder({
    'log.csv': LOG,
    'mediciones.csv': MEASURED,
    'pore/mejoramiento.csv': PLAN,
    'pore/cronograma.csv': SCHEDULE,
  })
})

describe('the report of a bimester in which goals were missed', () => {
  test('tells each finding with condition, criterion, recurrence, evidence and action, and blanks for a person', async () => {
    const tables = readHtmlTables(toReportHtml(composeReport(await readFacts())))
    const found = new Map(
      tables.filter(({header}) => header[0] === 'Elemento').flatMap((table) => splitFindings(table)),
    )
    expect(found.get('pore-01')).toEqual({
      Condición:
        'En enero y febrero de 2010 el resultado fue: 1 noticia, promedio de 2 meses. Meta: 5 noticias al mes. Periodos que alcanzaron la meta: 0 de 2 meses. Faltaron 8 noticias en 2 meses. Cumplimiento: 20\u202f%.',
      Criterio: expect.stringMatching(
        /^Plan de acción, «.*»: 5 noticias al mes\. .*planes\/pore\.csv, línea 2 \(.*\)\.$/,
      ),
      Causa: LINE,
      Efecto: LINE,
      Reincidencia: 'Incumple en 7 bimestres juzgados seguidos, desde ene–feb 2009; ha incumplido en 7 de 7.',
      Soporte:
        '2 registros de 1 archivo: los archivos y líneas están en el anexo de soportes, código pore-01.',
      'Plan de mejoramiento': 'Acción 2009-01: Nombrar al encargado. Vencida, 16 días de retraso.',
    })
    expect(found.get('pore-02')).toMatchObject({
      Causa: `${HOSTILE}\nsegún el plan de mejoramiento`,
      Efecto: LINE,
      Reincidencia: 'Primera vez, de 7 bimestres juzgados.',
      'Plan de mejoramiento': 'Acción 2010-01: Hacer un calendario. Sin iniciar.',
    })
    expect(found.get('pore-08')).toMatchObject({
      Condición: expect.stringContaining(
        'Plazo legal: venció el 1 de diciembre de 2009: lleva 89 días de retraso.',
      ),
      Criterio: expect.stringMatching(/^Decreto 1151 de 2008: fase 2 \(Interacción\), con plazo territorial/),
      'Plan de mejoramiento': 'Sin acción registrada.',
    })
  })

  test('has a finding for every indicator that fails, the legal deadlines first, and none for what is not known', async () => {
    const facts = await readFacts()
    const {sections} = composeReport(facts)
    const titles = sections.map(({title}) => title)
    expect(
      titles.slice(titles.indexOf('Hallazgos') + 1, titles.indexOf('Recomendaciones y acciones correctivas')),
    ).toEqual(['Plazos legales vencidos', 'Metas incumplidas', 'Limitaciones: lo que no se pudo verificar'])
    const tables = readHtmlTables(toReportHtml(composeReport(facts)))
    const told = tables
      .filter(({header}) => header[0] === 'Elemento')
      .flatMap(splitFindings)
      .map(([code]) => code)
    expect(told.toSorted()).toEqual(listCodes(facts, 'incumple'))
    const limits = tables.find(({caption}) => caption.endsWith('de los que falta el dato'))
    expect(limits?.rows.map(([name]) => name?.split('\n')[1])).toEqual(listCodes(facts, 'sin_dato'))
  })

  test('recommends open actions first, else a draft, alike in both matrices, in section 10 and in Excel', async () => {
    const facts = await readFacts()
    const report = readHtmlTables(toReportHtml(composeReport(facts)))
    const five = readHtmlTables(toReportHtml(composeMatrix(facts)))
    const whole = report.find(({caption}) => caption.endsWith('Matriz de seguimiento del plan de acción'))
    const section = report.find(({caption}) => caption.endsWith('acciones correctivas por indicador'))
    const [header = [], ...sheet] = readXlsxSheets(await toXlsx(composeWorkbook(facts))).get('matriz') ?? []
    const place = header.indexOf('Recomendaciones / acciones correctivas')
    const expected = {
      'pore-01': 'Acción 2009-01: Nombrar al encargado. Vencida, 16 días de retraso.',
      'pore-02': 'Acción 2010-01: Hacer un calendario. Sin iniciar.',
      'pore-08': 'Propuesta: completar cuanto antes lo que exige el plazo legal vencido. Faltan 50 puntos.',
    }
    const pick = (codes: [unknown, unknown][]) =>
      Object.fromEntries(codes.filter(([code]) => String(code) in expected))
    const toCode = (text = '') => text.split('\n')[1]
    expect(pick((whole?.rows ?? []).map((row) => [toCode(row[0]), row.at(-1)]))).toEqual(expected)
    expect(pick((five[0]?.rows ?? []).map((row) => [toCode(row.at(-4)), row.at(-1)]))).toEqual(expected)
    expect(pick((section?.rows ?? []).map((row) => [toCode(row[0]), row[2]]))).toEqual(expected)
    expect(pick(sheet.map((row) => [row[0], row[place]]))).toEqual(expected)
  })

  test('says how the improvement plan and the schedule stand, without what is of a later bimester', async () => {
    const report = composeReport(await readFacts())
    const start = report.sections.findIndex(({title}) => title === 'Estado del plan de mejoramiento')
    expect(
      report.sections
        .slice(start, start + 2)
        .flatMap(({title, blocks}) => [
          title,
          ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
        ]),
    ).toEqual([
      'Estado del plan de mejoramiento',
      'Al 28 de febrero de 2010, fecha de corte de los datos: 2 acciones: 1 vencida y 1 sin iniciar.',
      expect.stringContaining('Una acción se cierra cuando está hecha'),
      'Revisión del cronograma de actividades',
      'Al 28 de febrero de 2010, fecha de corte de los datos: 2 actividades: 1 vencida y 1 en ejecución.',
    ])
    const tables = readHtmlTables(toReportHtml(report))
    const actions = tables.find(({caption}) => caption.endsWith('Acciones del plan de mejoramiento'))
    expect(
      actions?.rows.map(([action, , progress, , late, state]) => [action, progress, late, state]),
    ).toEqual([
      ['2009-01. Nombrar al encargado\nResponsable: Despacho del alcalde', '50\u202f%', '16', 'vencida'],
      ['2010-01. Hacer un calendario', '—', '—', 'sin iniciar'],
    ])
    const late = tables.find(({caption}) => caption.endsWith('Actividades vencidas o que debieron empezar'))
    expect(late?.rows.map(([activity, , , , state]) => [activity, state])).toEqual([
      ['Encuesta\nResponsable: Comité', 'vencida\n8 días de retraso'],
    ])
  })

  test('shows hostile text of the plan as text, the same in Word and on the page', async () => {
    const report = composeReport(await readFacts())
    const page = toReportHtml(report)
    expect(readDocxTables(await toDocx(report))).toEqual(readHtmlTables(page))
    const {document} = new JSDOM(page.replace(/<style>[^<]*<\/style>/g, '')).window
    expect(document.querySelectorAll('img, script')).toHaveLength(0)
    expect(document.body.textContent).toContain(HOSTILE)
  })
})

describe('the draft of the improvement plan', () => {
  test('has a row for what fails and no action answers, and waits in quarantine until a person says what to do', async () => {
    const facts = await readFacts()
    const draft = composeDraft(facts)
    const codes = listCodes(facts, 'incumple').filter((code) => code !== 'pore-01' && code !== 'pore-02')
    const [, ...rows] = draft.trim().split('\r\n')
    expect(rows.map((row) => row.split(';').slice(0, 4))).toEqual(
      codes.map((code) => ['pore', `2010-B1-${code}`, code, '2010-B1']),
    )
    await dropExport(dataDir, 'mejoramiento borrador.csv', draft)
    const {store} = await runOnFolder(dataDir, {cutoff: '2010-02-28'})
    const rejected = await store.query(
      `select distinct column_name, reason from rejection where path like '%borrador%'`,
    )
    expect(rejected).toEqual([{column_name: 'accion', reason: 'Falta la acción'}])
  })

  test('becomes actions once it is filled in, with its condition and criterion as they were written', async () => {
    const facts = await readFacts()
    const [header = '', first = ''] = composeDraft(facts).split('\r\n')
    const columns = header.replace('\ufeff', '').split(';')
    const cells = first.match(/("([^"]|"")*"|[^;]*)(;|$)/g)?.map((cell) => cell.replace(/;$/, '')) ?? []
    cells[columns.indexOf('accion')] = 'Nombrar a quien publique'
    cells[columns.indexOf('fecha_fin')] = '30/06/2010'
    await dropExport(
      dataDir,
      'mejoramiento lleno.csv',
      `${header}\r\n${cells.slice(0, columns.length).join(';')}\r\n`,
    )
    const {store} = await runOnFolder(dataDir, {cutoff: '2010-02-28'})
    const [action] = await store.query(
      `select finding, code, bimester, condition, action, state from improvement where file = 'mejoramiento lleno.csv'`,
    )
    const code = listCodes(facts, 'incumple').find((one) => one !== 'pore-01' && one !== 'pore-02')
    expect(action).toEqual({
      finding: `2010-B1-${code}`,
      code,
      bimester: '2010-B1',
      condition: cells[columns.indexOf('condicion')],
      action: 'Nombrar a quien publique',
      state: 'sin_iniciar',
    })
  })
})

describe('the report of a bimester that was closed', () => {
  let hash: string
  beforeEach(async () => {
    const pipeline = await runOnFolder(dataDir, {cutoff: '2010-02-28', today: '2010-03-10'})
    hash = await writeSeal(pipeline, {municipality: 'pore', bimester: '2010-B1', today: '2010-03-10'})
  })

  test('says when and with which hash, and that nothing changed', async () => {
    const report = composeReport(await readFacts())
    expect(report.notices).toEqual([
      `Bimestre cerrado el 10 de marzo de 2010, huella ${hash}. Las cifras de este documento son las mismas del cierre.`,
    ])
    expect(findParagraphs(report, 'Qué cambió desde el cierre')).toEqual([
      'Bimestres cerrados: 2010-B1 el 10 de marzo de 2010. Un cierre guarda los resultados como se conocían ese día; este informe dice los de hoy.',
      'Ningún resultado ha cambiado desde el cierre.',
    ])
  })

  test('says what changed, from what to what, and which file caused it; so does the next bimester’s', async () => {
    const late = Array.from({length: 5}, (_, i) => `pore,2010-01-2${i},noticia,Tardía ${i}\n`).join('')
    await dropExport(dataDir, 'tardio.csv', `municipio,fecha,tipo,titulo\n${late}`)
    for (const bimester of ['2010-B1', '2010-B2']) {
      const facts = await readFacts(bimester, '2010-04-30')
      expect(composeMatrix(facts).notices).toEqual(
        bimester === '2010-B1'
          ? [
              `Bimestre cerrado el 10 de marzo de 2010, huella ${hash}. Las cifras de este documento son las de hoy: 2 resultados cambiaron desde el cierre.`,
            ]
          : [],
      )
      const tables = readHtmlTables(toReportHtml(composeReport(facts)))
      const changes = tables.find(({caption}) => caption.endsWith('Resultados que cambiaron desde el cierre'))
      expect(changes?.rows.slice(0, 2)).toEqual([
        [
          'Noticias distintas publicadas\npore-01',
          'ene–feb 2010\n2010-B1',
          '○ incumple\nresultado: 1 noticia\ncumplimiento: 20\u202f%',
          '○ incumple\nresultado: 3,5 noticias\ncumplimiento: 60\u202f%',
          'por tardio.csv',
        ],
        [
          'Actualizaciones del sitio\npore-02',
          'ene–feb 2010\n2010-B1',
          '○ incumple\nresultado: 1 día con publicación\ncumplimiento: 25\u202f%',
          '○ incumple\nresultado: 3,5 días con publicación\ncumplimiento: 62,5\u202f%',
          'por tardio.csv',
        ],
      ])
    }
  })

  test('is on the site too, beside that of the last closed bimester, with its documents', async () => {
    const files = await toSiteReports(await runOnFolder(dataDir, {cutoff: '2010-04-30'}))
    const read = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)))
    expect([...files.keys()].filter((name) => name.includes('pore'))).toEqual([
      'informes/pore.json',
      'informes/pore.docx',
      'informes/pore.xlsx',
      'municipios/pore-mejoramiento-borrador.csv',
      'informes/pore/2010-B1.json',
      'informes/pore/2010-B1.docx',
      'informes/pore/2010-B1.xlsx',
    ])
    expect(read('informes/pore.json')).toMatchObject({
      period: '2010-B2',
      draft: 'pore-2010-B2-mejoramiento-borrador.csv',
      last_closed: '2010-B2',
      sealed: ['2010-B1'],
    })
    expect(read('informes/pore/2010-B1.json')).toMatchObject({
      period: '2010-B1',
      html: expect.stringContaining(hash),
      docx: 'pore-2010-B1.docx',
    })
    expect(files.get('informes/pore/2010-B1.docx')?.length).toBeGreaterThan(1000)
  })

  test('is not to be had where its record is gone', async () => {
    await rm(`${dataDir}/cierres`, {recursive: true})
    const report = composeReport(await readFacts())
    expect(report.notices).toEqual([])
    expect(report.sections.map(({title}) => title)).not.toContain('Qué cambió desde el cierre')
  })
})

test('signs of what ends in the bimester are told as things to verify, with their rows', async () => {
  const rows = Array.from(
    {length: 5},
    (_, i) => `pore,2010-01-1${i},evento,Feria ${i},2009-12-0${i + 1}\n`,
  ).join('')
  await dropExport(dataDir, 'eventos.csv', `municipio,fecha,tipo,titulo,fecha_evento\n${rows}`)
  const tables = readHtmlTables(toReportHtml(composeReport(await readFacts())))
  const signs = tables.find(({caption}) => caption.endsWith('Indicios para verificar'))
  expect(signs?.rows).toEqual([
    ['Eventos anunciados después de ocurrir'],
    [
      '5 eventos se publicaron después de ocurrir, del 10 de enero de 2010 al 14 de enero de 2010: hasta 40 días después.',
      'eventos.csv, líneas 2, 3, 4, 5 y 6',
      'Abra la publicación en el sitio y mire sus dos fechas.',
    ],
  ])
  const before = await readFacts('2009-B6')
  expect(before.signs).toEqual([])
})

async function readFacts(bimester = '2010-B1', cutoff = '2010-02-28'): Promise<ReportFacts> {
  const pipeline: Pipeline = await runOnFolder(dataDir, {cutoff})
  await prepareReports(pipeline)
  const municipality = pipeline.project.municipalities.find(({slug}) => slug === 'pore')
  if (municipality === undefined) throw new Error('no pore')
  return await readReportFacts(pipeline, {municipality, period: bimester})
}

function listCodes({rows}: ReportFacts, state: string): string[] {
  return rows.filter((row) => row.state === state).map(({code}) => code)
}

/** The findings of a table by their indicator's code, each as its elements. */
function splitFindings({rows}: ReadTable): [string, Record<string, string>][] {
  const found: [string, Record<string, string>][] = []
  for (const [label = '', text] of rows) {
    if (text === undefined) found.push([/\(([^()]+)\)$/.exec(label)?.[1] ?? '', {}])
    else Object.assign(found.at(-1)?.[1] ?? {}, {[label]: text})
  }
  return found
}

function findParagraphs({sections}: ReturnType<typeof composeReport>, title: string): string[] {
  const blocks = sections.find((section) => section.title === title)?.blocks ?? []
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}
