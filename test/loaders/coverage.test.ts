import {expect, test} from 'vitest'
import {runOn} from '../data-folder.js'

async function measure(exports: Record<string, string>, code: string, cutoff = '2010-12-31') {
  const {store} = await runOn(exports, {cutoff})
  return await store.query(
    `select strftime(window_start, '%Y-%m') as month, numerator, denominator, coverage
    from measurement
    where code = $1 and coverage > 0
    order by window_start`,
    [code],
  )
}

const LOG = 'municipio,fecha,tipo,titulo,fecha_solicitud,fecha_acordada,fecha_prorroga,fecha_entrega'

test('a log covers whole months from its first record to its last, of every type', async () => {
  const log = {'p.csv': `${LOG}\npore,2009-03-20,noticia,Uno,,,,\npore,2009-05-02,noticia,Dos,,,,\n`}
  expect(await measure(log, 'pore-04')).toEqual([
    {month: '2009-03', numerator: 0, denominator: null, coverage: 1},
    {month: '2009-04', numerator: 0, denominator: null, coverage: 1},
    {month: '2009-05', numerator: 0, denominator: null, coverage: 1},
  ])
})

test('a log of contracts alone covers contracts and nothing else', async () => {
  const log = {'p.csv': `${LOG}\npore,2009-03-20,contrato,Uno,,,,\n`}
  expect(await measure(log, 'pore-01')).toEqual([])
})

test('a log that has its type from its folder covers that type alone', async () => {
  const log = {'pore/noticias/p.csv': 'Fecha;Título;Enlace\n20/03/2009;Uno;\n'}
  expect(await measure(log, 'pore-01')).toEqual([
    {month: '2009-03', numerator: 1, denominator: null, coverage: 1},
  ])
  expect(await measure(log, 'pore-04')).toEqual([])
})

test('an undelivered request covers no month of the log', async () => {
  const log = {
    'p.csv': `${LOG}\npore,2009-05-02,noticia,Uno,,,,\npore,,informe,Dos,2009-02-01,2009-02-10,,\n`,
  }
  expect((await measure(log, 'pore-01')).map(({month}) => month)).toEqual(['2009-05'])
})

test('a file of requests covers requests in the months in which they fell due, and no other publication', async () => {
  const requests = {
    'p.csv': `${LOG}\ngenova,2009-09-08,informe,Uno,2009-09-01,2009-09-10,,2009-09-08\ngenova,,informe,Dos,2009-09-20,2009-10-10,,\n`,
  }
  expect(await measure(requests, 'genova-17')).toEqual([
    {month: '2009-09', numerator: 1, denominator: 1, coverage: 1},
    {month: '2009-10', numerator: 0, denominator: 1, coverage: 1},
  ])
  expect(await measure(requests, 'genova-16')).toEqual([])
})

test('a log without requests does not say that there were none', async () => {
  expect(await measure({'p.csv': `${LOG}\ngenova,2009-09-08,noticia,Uno,,,,\n`}, 'genova-17')).toEqual([])
})

test('a rejected row of visits leaves its day unknown until another export has it', async () => {
  const month = (rows: string) => `municipio,fecha,visitas\n${rows}`
  const bad = {'v.csv': month('pore,2009-06-01,5\npore,2009-06-10,mal\npore,2009-06-30,5\n')}
  expect(await measure(bad, 'pore-19')).toMatchObject([{numerator: 10, coverage: 29 / 30}])
  const mended = {...bad, 'w.csv': month('pore,2009-06-10,7\n')}
  expect(await measure(mended, 'pore-19')).toMatchObject([{numerator: 17, coverage: 1}])
})

test('where people are counted, a gathering known only by its total leaves its day unknown', async () => {
  const people = (rows: string) => ({
    'a.csv': `municipio,fecha,evento,tipo,persona,asistentes\nmiraflores,2009-01-10,A,capacitacion,P1,\nmiraflores,2009-06-10,B,capacitacion,P2,\n${rows}`,
    'm.csv': 'municipio,medida,fecha,numerador\nmiraflores,funcionarios,2009-02-01,10\n',
  })
  expect(await measure(people(''), 'miraflores-02', '2009-06-30')).toMatchObject([
    {numerator: 2, coverage: 1},
  ])
  const total = people('miraflores,2009-03-10,C,capacitacion,,12\n')
  expect(await measure(total, 'miraflores-02', '2009-06-30')).toMatchObject([
    {numerator: 2, coverage: 180 / 181},
  ])
})

test('visits of a period are of no day: they count in the windows that hold it whole, and leave the others unknown', async () => {
  const periods = {
    'periodo.csv':
      'municipio,desde,hasta,visitas\npore,2010-01-01,2010-01-31,500\npore,2010-02-10,2010-03-10,90\npore,2010-04-01,2010-04-30,40\n',
    'dias.csv': 'municipio,fecha,visitas\npore,2010-04-05,7\n',
  }
  expect(await measure(periods, 'pore-19')).toEqual([
    {month: '2010-01', numerator: 500, denominator: null, coverage: 1},
    {month: '2010-04', numerator: 7, denominator: null, coverage: 1 / 30},
  ])
})

test('of periods that overlap the shorter ones prevail, and the page figures of a period count for no site', async () => {
  const periods = {
    'a.csv':
      'municipio,desde,hasta,pagina,visitas\npore,2010-01-01,2010-12-31,,5000\npore,2010-01-01,2010-01-31,,500\n',
    'b.csv': 'municipio,desde,hasta,pagina,visitas\npore,2010-02-01,2010-02-28,/inicio,90\n',
  }
  expect(await measure(periods, 'pore-19')).toEqual([
    {month: '2010-01', numerator: 500, denominator: null, coverage: 1},
  ])
})

test('an export whose rows have their type from a folder or a category covers that type and no other', async () => {
  const posts = 'ID,post_title,post_name,post_date,post_status\n'
  const log = {
    'pore/noticias/entradas.csv': `${posts}1,Una,una,2009-03-20 10:00:00,publish\n2,Otra,otra,2009-04-02 10:00:00,publish\n`,
  }
  const {store} = await runOn(log, {cutoff: '2010-12-31'})
  expect(
    await store.query(`select type, first_day, last_day from coverage_span where source = 'publications'`),
  ).toEqual([{type: 'noticia', first_day: '2009-03-01', last_day: '2009-04-30'}])
})

test('a list of one meeting covers no month', async () => {
  const list = {
    'pore/talleres/Taller uno.csv':
      'Full Name,Join Time,Leave Time\nAlguien,2010-07-01 10:00,2010-07-01 11:00\n',
  }
  const {store} = await runOn(list, {cutoff: '2010-12-31'})
  expect(await store.query('select type, event, seconds from attendance')).toEqual([
    {type: 'taller', event: 'Taller uno', seconds: 3600},
  ])
  expect(await store.query(`select * from coverage_span where source = 'attendance'`)).toEqual([])
})

test('the account that an export names says whose it is, and may not contradict its folder', async () => {
  const text =
    '# ----------------------------------------\n# Adquisición de tráfico: Fecha\n# Cuenta: Alcaldía de Pore\n# Propiedad: Portal\n# ----------------------------------------\n# \n# Todos los usuarios\n# Fecha de inicio: 20100701\n# Fecha de finalización: 20100702\nFecha,Sesiones,Usuarios activos,Vistas\n20100701,18,13,50\n'
  const {store} = await runOn({'a.csv': text, 'genova/b.csv': `${text}20100702,1,1,1\n`})
  expect(
    await store.query('select path, municipality, accepted, reason from file_report order by path'),
  ).toEqual([
    {path: 'a.csv', municipality: 'pore', accepted: 1, reason: null},
    {
      path: 'genova/b.csv',
      municipality: 'genova',
      accepted: 0,
      reason: expect.stringContaining('otro municipio (pore)'),
    },
  ])
})

test('rows that put others right cover their own days: what is between them may still be wrong', async () => {
  const mended = 'municipio,fecha,visitas,cumple_archivo,cumple_linea\n'
  const day = (number: number) => `2010-01-${String(number).padStart(2, '0')}`
  const days = Array.from(
    {length: 31},
    (_, i) => `pore,${day(i + 1)},${[2, 10, 20].includes(i + 1) ? 'x' : 1}\n`,
  )
  const exports = {
    'v.csv': `municipio,fecha,visitas\n${days.join('')}`,
    'b.csv': `${mended}pore,${day(2)},5,v.csv,3\npore,${day(20)},6,v.csv,21\n`,
  }
  expect(await measure(exports, 'pore-19')).toEqual([
    {month: '2010-01', numerator: 28 + 11, denominator: null, coverage: 30 / 31},
  ])
})

test('a log that was put right in part covers no more types or months than before', async () => {
  const {store} = await runOn(
    {
      'pore/noticias/posts.csv':
        'ID,post_title,post_date,post_status\n1,Una,2009-03-02,publish\n2,Dos,2009-13-02,publish\n',
      'b.csv':
        'municipio;fecha;tipo;titulo;cumple_archivo;cumple_linea\npore;2009-09-02;noticia;Dos;pore/noticias/posts.csv;3\n',
    },
    {cutoff: '2010-12-31'},
  )
  expect(
    await store.query(`select type, first_day from coverage_span where source = 'publications'`),
  ).toEqual([{type: 'noticia', first_day: '2009-03-01'}])
  expect(await store.query('select title from publications order by title')).toEqual([
    {title: 'Dos'},
    {title: 'Una'},
  ])
})
