import {expect, test} from 'vitest'
import {type CheckedFile, toCheckReport} from '../../loaders/check.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import {createDataFolder, dropExport, readOn, readOnFolder} from '../data-folder.js'

const HEADER = 'municipio,fecha,pagina,visitas,visitantes,paginas_vistas'

async function reportOf(pipeline: Pipeline, file: string): Promise<CheckedFile> {
  const {files} = await toCheckReport(pipeline)
  const found = files.find((f) => f.file === file)
  if (found === undefined) throw new Error(`no report of ${file}`)
  return found
}

const counts = ({read, accepted, rejected, duplicated, replaced}: CheckedFile) => [
  read,
  accepted,
  rejected,
  duplicated,
  replaced,
]

test('each kind of export is told by its header, whatever the order, accents and capitals of its columns', async () => {
  const pipeline = await readOn({
    'a.csv': 'VISITAS;Fecha;Municipio;Otra\n10;01/07/2009;PORE;x\n',
    'b.csv': 'Título,TIPO,fecha,municipio\nUna noticia,Noticia,2009-07-01,85263\n',
    'c.csv': 'municipio\tfecha\tevento\ttipo\tpersona\npore\t1/7/2009\tTaller uno\tTaller\tAsistente 1\n',
    'd.csv': 'municipio,medida,fecha,numerador\npore,Fase 1,2009-07-01,5\n',
  })
  const {files} = await toCheckReport(pipeline)
  expect(files.map(({file, kind, accepted, municipality}) => [file, kind, accepted, municipality])).toEqual([
    ['a.csv', 'visits', 1, 'pore'],
    ['b.csv', 'publications', 1, 'pore'],
    ['c.csv', 'attendance', 1, 'pore'],
    ['d.csv', 'measurements', 1, 'pore'],
  ])
})

test('a bad row goes to quarantine with its line, text, reason and remedy, and never stops a good one', async () => {
  const pipeline = await readOn({
    'v.csv': `# exportado: 2009-09-01\n${HEADER}\npore,2009-07-01,,10,,\npore,31/02/2009,,11,,\n\npore,2009-07-03,,doce,,\npore,2009-07-04,,13,,\n`,
  })
  expect(counts(await reportOf(pipeline, 'v.csv'))).toEqual([4, 2, 2, 0, 0])
  expect(
    await pipeline.store.query('select line, column_name, value, reason, raw from quarantine order by line'),
  ).toEqual([
    {
      line: 4,
      column_name: 'fecha',
      value: '31/02/2009',
      reason: 'La fecha no existe en el calendario',
      raw: 'pore,31/02/2009,,11,,',
    },
    {
      line: 6,
      column_name: 'visitas',
      value: 'doce',
      reason: 'No es un número',
      raw: 'pore,2009-07-03,,doce,,',
    },
  ])
})

test('within a file an equal row is duplicated; the same key with another value rejects both rows', async () => {
  const pipeline = await readOn({
    'v.csv': `${HEADER}\npore,2009-07-01,,10,,\npore,2009-07-01,,10,,\npore,2009-07-02,,5,,\npore,2009-07-02,,6,,\n`,
    'm.csv':
      'municipio,medida,fecha,numerador\npore,fase_1,2009-07-01,5\npore,fase_1,2009-07-01,6\npore,fase_2,2009-07-01,1\n',
  })
  expect(counts(await reportOf(pipeline, 'v.csv'))).toEqual([4, 1, 2, 1, 0])
  expect(counts(await reportOf(pipeline, 'm.csv'))).toEqual([3, 1, 2, 0, 0])
  const rejected = await pipeline.store.query(
    `select q.line, q.reason, q.raw from quarantine as q join file as f using (file_id) where f.path = 'v.csv' order by line`,
  )
  expect(rejected).toEqual([
    {line: 4, reason: 'La línea 5 trae otro valor de la misma fecha y página', raw: 'pore,2009-07-02,,5,,'},
    {line: 5, reason: 'La línea 4 trae otro valor de la misma fecha y página', raw: 'pore,2009-07-02,,6,,'},
  ])
})

test('within a file a publication or person with the key of an earlier one is duplicated, whatever else it says', async () => {
  const pipeline = await readOn({
    'p.csv':
      'municipio,fecha,tipo,titulo,url\npore,2009-07-01,noticia,Feria,a\npore,2009-07-01,noticia,FERIA ,b\npore,2009-07-02,noticia,Feria,a\n',
    'a.csv':
      'municipio,fecha,evento,tipo,persona,organizacion\npore,2009-07-01,T,taller,Uno,a\npore,2009-07-01,T,taller,UNO,b\n',
  })
  expect(counts(await reportOf(pipeline, 'p.csv'))).toEqual([3, 2, 0, 1, 0])
  expect(counts(await reportOf(pipeline, 'a.csv'))).toEqual([2, 1, 0, 1, 0])
})

test('within a file an equal total of an event is duplicated; another one rejects both', async () => {
  const pipeline = await readOn({
    'a.csv':
      'municipio,fecha,evento,tipo,persona,asistentes\npore,2009-07-01,T,taller,,20\npore,2009-07-01,T,taller,Uno,\npore,2009-07-01,t.,taller,,25\npore,2009-07-02,T,taller,,8\npore,2009-07-02,T,taller,,8\n',
  })
  expect(counts(await reportOf(pipeline, 'a.csv'))).toEqual([5, 2, 2, 1, 0])
  expect(
    await pipeline.store.query('select line, column_name, value, reason, raw from quarantine order by line'),
  ).toEqual([
    {
      line: 2,
      column_name: 'asistentes',
      value: '20',
      reason: 'La línea 4 trae otro total del mismo evento',
      raw: 'pore,2009-07-01,T,taller,,20',
    },
    {
      line: 4,
      column_name: 'asistentes',
      value: '25',
      reason: 'La línea 2 trae otro total del mismo evento',
      raw: 'pore,2009-07-01,t.,taller,,25',
    },
  ])
})

test('between files the later export stands and the earlier row is replaced, also when equal', async () => {
  const pipeline = await readOn({
    'z-primero.csv': `# exportado: 2009-09-01\n${HEADER}\npore,2009-07-01,,10,,\npore,2009-07-02,,20,,\npore,2009-07-03,,30,,\n`,
    'a-despues.csv': `# exportado: 2009-10-01\n${HEADER}\npore,2009-07-02,,21,,\npore,2009-07-03,,30,,\n`,
  })
  expect(counts(await reportOf(pipeline, 'z-primero.csv'))).toEqual([3, 1, 0, 0, 2])
  expect(counts(await reportOf(pipeline, 'a-despues.csv'))).toEqual([2, 2, 0, 0, 0])
  expect(await pipeline.store.query('select date, visits from visits order by date')).toEqual([
    {date: '2009-07-01', visits: 10},
    {date: '2009-07-02', visits: 21},
    {date: '2009-07-03', visits: 30},
  ])
})

test('without a stated date the later file time stands, and at the same time the later name', async () => {
  const row = (visits: number) => `${HEADER}\npore,2009-07-01,,${visits},,\n`
  const folder = await createDataFolder({'a.csv': row(1), 'b.csv': row(2)})
  const standing = async () =>
    (await (await readOnFolder(folder)).store.query('select visits from visits'))[0]?.visits
  expect(await standing()).toBe(2)
  await dropExport(folder, 'a.csv', row(1), new Date('2013-02-01T00:00:00Z'))
  expect(await standing()).toBe(1)
})

test('a rejected row of a later export does not remove what an earlier one said', async () => {
  const pipeline = await readOn({
    'a.csv': `# exportado: 2009-09-01\n${HEADER}\npore,2009-07-01,,10,,\n`,
    'b.csv': `# exportado: 2009-10-01\n${HEADER}\npore,2009-07-01,,11,,\npore,2009-07-01,,12,,\n`,
  })
  expect(await pipeline.store.query('select visits from visits')).toEqual([{visits: 10}])
})

test('a file without municipality takes its folder’s, by slug, name or code; without either it is refused', async () => {
  const text = 'fecha,visitas\n2009-07-01,10\n'
  const pipeline = await readOn({
    'pore/a.csv': text,
    'Génova/2009/b.csv': text,
    '85010/c.csv': text,
    'otra/d.csv': text,
  })
  const {files} = await toCheckReport(pipeline)
  const found = Object.fromEntries(
    files.map((f) => [f.file, [f.municipality, f.accepted, f.reason === null]]),
  )
  expect(found).toEqual({
    '85010/c.csv': ['aguazul', 1, true],
    'Génova/2009/b.csv': ['genova', 1, true],
    'otra/d.csv': [null, 0, false],
    'pore/a.csv': ['pore', 1, true],
  })
})

test('a row of another municipality than its folder’s is rejected', async () => {
  const pipeline = await readOn({
    'pore/v.csv': 'municipio,fecha,visitas\nPore,2009-07-01,1\nAguazul,2009-07-01,2\n',
  })
  expect(counts(await reportOf(pipeline, 'pore/v.csv'))).toEqual([2, 1, 1, 0, 0])
})

test('a visits file that gives both total and pages of one day is refused, and its rows count nowhere', async () => {
  const pipeline = await readOn({
    'v.csv': `${HEADER}\npore,2009-07-01,,10,,\npore,2009-07-01,/noticias,4,,\nmal\n`,
  })
  expect(await reportOf(pipeline, 'v.csv')).toMatchObject({
    kind: null,
    read: 0,
    accepted: 0,
    reason: expect.stringContaining('dos veces'),
  })
  expect(await pipeline.store.query('select count(*) as n from quarantine')).toEqual([{n: 0}])
})

test.each([
  ['libro.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'Excel'],
  ['pagina.csv', '<!DOCTYPE html><html></html>', 'página web'],
  ['vacio.csv', '', 'vacío'],
  ['datos.xlsx', 'x', 'Excel'],
  ['informe.pdf', 'x', 'PDF'],
  ['sin-fecha.csv', 'municipio,visitas\npore,1\n', 'le falta la columna fecha'],
  ['sin-encabezado.csv', '2009-07-01,10\n', 'encabezado'],
  ['entrecomillada.csv', '"municipio,""fecha"",visitas"\n"pore,""2009-07-01"",1"\n', 'entre comillas'],
  ['repetida.csv', 'municipio,fecha,visitas,visitas\npore,2009-07-01,1,2\n', 'dos veces'],
])('%s is refused with its reason', async (name, content, reason) => {
  const pipeline = await readOn({[name]: content})
  expect(await reportOf(pipeline, name)).toMatchObject({
    kind: null,
    format: null,
    read: 0,
    reason: expect.stringContaining(reason),
  })
})

test('files that the system or a copy in progress leaves behind are not listed', async () => {
  const pipeline = await readOn({
    '.DS_Store': 'x',
    '~$v.csv': 'x',
    'v.csv.part': 'x',
    'v.csv.crdownload': 'x',
    'Thumbs.db': 'x',
  })
  expect((await toCheckReport(pipeline)).files).toEqual([])
})

test('a stated export date that is no date, or that has not come, is told and the file’s time counts instead', async () => {
  const row = (visits: number) => `${HEADER}\npore,2009-07-01,,${visits},,\n`
  const pipeline = await readOn({
    'a.csv': `# exportado: 2031-01-01\n${row(1)}`,
    'b.csv': `# exportado: 31/08/2009\n${row(2)}`,
    'c.csv': `# exportado: 2013-02-01\n${row(3)}`,
  })
  expect((await reportOf(pipeline, 'a.csv')).warnings[0]).toContain('no ha llegado')
  expect((await reportOf(pipeline, 'b.csv')).warnings[0]).toContain('no se entiende')
  expect((await reportOf(pipeline, 'c.csv')).warnings).toEqual([])
  expect(await pipeline.store.query('select visits from visits')).toEqual([{visits: 3}])
})

test('a declared ratio without its denominator is taken, and said to be of no use so', async () => {
  const pipeline = await readOn({'m.csv': 'municipio,medida,fecha,numerador\npore,fase_1,2009-07-01,5\n'})
  expect((await reportOf(pipeline, 'm.csv')).warnings).toEqual([
    'Una fila de fase_1 sin denominador: sin él, el indicador queda sin dato.',
  ])
})

test('a row of totals is no record, and is told', async () => {
  const pipeline = await readOn({'v.csv': `${HEADER}\npore,2009-07-01,,10,,\nTOTAL,,,10,,\n`})
  expect(await reportOf(pipeline, 'v.csv')).toMatchObject({
    read: 1,
    accepted: 1,
    warnings: ['Línea 3: se omitió una fila de totales.'],
  })
})

test('a header in English means the same columns', async () => {
  const pipeline = await readOn({'v.csv': 'municipality|date|visits\npore|2009-07-01|10\n'})
  expect(await reportOf(pipeline, 'v.csv')).toMatchObject({kind: 'visits', accepted: 1, warnings: []})
})

test('columns with personal data are told and not read', async () => {
  const pipeline = await readOn({
    'a.csv': 'municipio,fecha,evento,tipo,persona,Cédula\npore,2009-07-01,T,taller,P1,1090464492\n',
  })
  const {warnings} = await reportOf(pipeline, 'a.csv')
  expect(warnings).toEqual([expect.stringContaining('cedula')])
  expect(JSON.stringify(await pipeline.store.query('select * from attendance_record'))).not.toContain(
    '1090464492',
  )
})

test('what had to be supposed is counted once for each cell, also in a row that is rejected', async () => {
  const pipeline = await readOn({
    'p.csv': 'municipio,fecha,tipo,titulo\npore,01/07/09,noticia,Uno\u200b\npore,31/07/09,chis\u200bme,Dos\n',
  })
  expect((await reportOf(pipeline, 'p.csv')).warnings).toEqual([
    '2 fechas traen el año con dos cifras: se leyó como 20AA.',
    '2 celdas traían caracteres invisibles, que se quitaron.',
  ])
})

test('an unknown type is rejected with the list of known ones', async () => {
  const pipeline = await readOn({
    'p.csv': 'municipio,fecha,tipo,titulo\npore,2009-07-01,chisme,Uno\n',
  })
  const rows = await pipeline.store.query('select remedy from quarantine order by file_id')
  expect(rows[0]?.remedy).toContain('noticia, evento, edicto')
})

test('a person and a total in one row are rejected, and so is neither', async () => {
  const pipeline = await readOn({
    'a.csv':
      'municipio,fecha,evento,tipo,persona,asistentes\npore,2009-07-01,T,taller,P1,3\npore,2009-07-01,T,taller,,\npore,2009-07-01,T,taller,P2,\n',
  })
  expect(counts(await reportOf(pipeline, 'a.csv'))).toEqual([3, 1, 2, 0, 0])
})

test('a request without a date is kept until its delivery is told', async () => {
  const pipeline = await readOn({
    'p.csv':
      'municipio,fecha,tipo,titulo,fecha_solicitud,fecha_acordada\ngenova,,informe,Logros,2009-09-01,2009-09-10\ngenova,,informe,Logros,2009-10-01,2009-10-10\ngenova,,informe,Sin solicitud,,\n',
  })
  expect(counts(await reportOf(pipeline, 'p.csv'))).toEqual([3, 2, 1, 0, 0])
})

test('names of people end at the loader: the store tells them apart and holds none', async () => {
  const pipeline = await readOn({
    'a.csv':
      'municipio,fecha,evento,tipo,persona\npore,2009-07-01,T,taller,Persona Inventada\npore,2009-07-01,T,taller,PERSONA  inventada\npore,2009-07-01,T,taller,Otra Inventada\n',
  })
  expect(await pipeline.store.query('select attendees from gathering')).toEqual([{attendees: 2}])
  const people = await pipeline.store.query('select person from attendance_record')
  expect(JSON.stringify(people).toLowerCase()).not.toContain('inventada')
})

test('the cut-off is the end of the last closed bimester with an accepted row within a plan', async () => {
  const file = (...dates: string[]) => ({
    'v.csv': `municipio,fecha,visitas\n${dates.map((d) => `pore,${d},1\n`).join('')}`,
  })
  expect((await readOn(file('2009-07-15'))).cutoff).toBe('2009-08-31')
  expect((await readOn(file('2009-07-15', '2009-09-01'))).cutoff).toBe('2009-10-31')
  // a bimester that has not ended today does not count, nor does a fact outside every plan
  expect((await readOn(file('2009-07-15', '2009-09-01'), {today: '2009-10-31'})).cutoff).toBe('2009-08-31')
  expect((await readOn(file('2009-07-15', '2013-10-15'), {today: '2014-06-30'})).cutoff).toBe('2009-08-31')
})

test('a share of more than its whole, or of nothing, counts and is told', async () => {
  const {store} = await readOn({
    'pore/m.csv':
      'fecha,medida,numerador,denominador\n2009-07-01,fase_1,25,20\n2009-07-02,fase_1,5,0\n2009-07-03,fase_1,0,0\n2009-07-04,fase_1,20,20\n2009-07-05,funcionarios,20,\n',
  })
  expect(await store.query('select accepted, warnings from file_report')).toEqual([
    {
      accepted: 5,
      warnings: [
        'Una fila trae un numerador mayor que su denominador: revise si es así.',
        '2 filas traen un denominador de 0, con el que no hay porcentaje: revise si es así.',
      ],
    },
  ])
})

test('of a measure that is not known the one that it nearly is is asked for, and where they all are is told', async () => {
  const {store} = await readOn({
    'pore/m.csv':
      'fecha,medida,numerador,denominador\n2009-07-01,fase1,5,20\n2009-07-02,fase_7,5,20\n2009-07-03,otra,5,20\n',
  })
  const place = 'Use una de las de data/medidas.csv, que la guía explica.'
  expect(await store.query('select remedy from rejection order by line')).toEqual([
    {remedy: `¿Es fase_1? ${place}`},
    {remedy: place},
    {remedy: place},
  ])
})

test('a header that lacks the date is told the column of its template', async () => {
  const pipeline = await readOn({'v.csv': 'municipio,visitas\npore,3\n'})
  expect((await reportOf(pipeline, 'v.csv')).reason).toBe(
    'No se reconoce el encabezado: trae municipio, visitas; para ser de visitas le falta la columna fecha. Copie el encabezado de la plantilla.',
  )
})

test('hits that were added up are told, and nothing where each is a row', async () => {
  const hit = (page: string) => `${page},I,0,a,0,1,2009-07-01T12:00:00Z\n`
  const header = '2Path,Title,Event,Session,Bot,FirstVisit,Date\n'
  const pipeline = await readOn({
    'pore/a.csv': header + hit('/a') + hit('/b'),
    'genova/b.csv': header + hit('/a') + hit('/a') + hit('/b'),
  })
  expect((await reportOf(pipeline, 'pore/a.csv')).warnings).toEqual([])
  expect((await reportOf(pipeline, 'genova/b.csv')).warnings).toEqual([
    '3 registros se sumaron en 2 filas, una por día y página.',
  ])
})
