import {expect, test} from 'vitest'
import type {Row} from '../../loaders/store.js'
import {runWithIndicator} from './one-indicator.js'

/** The rows of `compliance` of one more indicator of Pore, `pore-99`, over these exports. */
async function measure(target: Row, exports: Record<string, string>, exceptions = ''): Promise<Row[]> {
  const {store} = await runWithIndicator(target, exports, {exceptions})
  return await store.query("select * from compliance where code = 'pore-99' order by t")
}

const pick = (rows: Row[], ...columns: string[]) => rows.map((row) => columns.map((column) => row[column]))
const DECLARED = 'municipio,medida,fecha,numerador,denominador'
const RATIO = {forma: 'razon_declarada', medida: 'fase_1', unidad: '%'}

test('a declared flow with a due date adds up from the first day of its validity', async () => {
  const target = {
    forma: 'declarado',
    medida: 'edictos_emitidos',
    acumulacion: 'flujo',
    ventana: 'plazo',
    plazo: '2009-06-30',
    meta: '5',
  }
  const rows = await measure(target, {
    'm.csv': `${DECLARED}\npore,edictos_emitidos,2008-05-01,5,\npore,edictos_emitidos,2009-03-01,1,\n`,
  })
  expect(pick(rows, 'bimester', 'value', 'state')[2]).toEqual(['2009-B3', 1, 'incumple'])
})

test('a declared level with a due date may have been reached before the plan began', async () => {
  const target = {...RATIO, acumulacion: 'nivel', ventana: 'plazo', plazo: '2009-06-30', meta: '100 %'}
  const rows = await measure(target, {'m.csv': `${DECLARED}\npore,fase_1,2008-05-01,5,5\n`})
  expect(pick(rows, 'value', 'state', 'days_late')[2]).toEqual([1, 'meta', 0])
})

test('what was reached in time stays so after it was lost and regained', async () => {
  const target = {...RATIO, acumulacion: 'nivel', ventana: 'plazo', plazo: '2009-03-31', meta: '100 %'}
  const rows = await measure(target, {
    'm.csv': `${DECLARED}\npore,fase_1,2009-03-01,10,10\npore,fase_1,2009-08-10,9,10\npore,fase_1,2009-09-20,10,10\n`,
  })
  expect(pick(rows, 'state', 'days_late').slice(1)).toEqual([
    ['meta', 0],
    ['meta', 0],
    ['incumple', 153],
    ['meta', 0],
    ['meta', 0],
  ])
})

test('cases above a total of 0 attain an at-least goal, and no other', async () => {
  const exports = {'m.csv': `${DECLARED}\npore,fase_1,2009-03-01,2,0\n`}
  const target = {...RATIO, acumulacion: 'flujo', ventana: 'bimestre', meta: '50 %'}
  expect(pick(await measure(target, exports), 'state', 'compliance', 'progress')[1]).toEqual(['meta', 1, 1])
  expect(
    pick(await measure({...target, sentido: 'a_lo_sumo'}, exports), 'state', 'compliance', 'progress')[1],
  ).toEqual(['incumple', 0, 0])
  expect(pick(await measure({...target, meta: ''}, exports), 'state', 'compliance', 'progress')[1]).toEqual([
    'sin_meta',
    null,
    null,
  ])
})

test('the coverage of requests can be declared', async () => {
  const target = {forma: 'entrega_a_tiempo', unidad: '%', ventana: 'mes', meta: '100 %'}
  const rows = await measure(
    target,
    {},
    'pore,pore-99,publicaciones,,2009-01-01,2009-12-31,cubierto,El registro no tuvo solicitudes,',
  )
  expect(pick(rows, 'state', 'no_aplica_reason')[0]).toEqual(['no_aplica', 'sin casos'])
})

test('an at-most goal known in part fails once it is exceeded beyond mending, and counts in compliance', async () => {
  const target = {
    forma: 'titulos_distintos',
    tipo: 'noticia',
    ventana: 'bimestre',
    sentido: 'a_lo_sumo',
    meta: '2',
  }
  const rows = await measure(target, {
    'p.csv':
      'municipio,fecha,tipo,titulo\npore,2009-01-05,noticia,A\npore,2009-01-06,noticia,B\npore,2009-01-07,noticia,C\n',
  })
  expect(pick(rows, 'state', 'compliance', 'compliance_min', 'compliance_max')[0]).toEqual([
    'incumple',
    0.5,
    0,
    0.5,
  ])
})

test('the same event announced for three months is three events of the month to come', async () => {
  const target = {forma: 'eventos_del_mes_siguiente', ventana: 'trimestre', meta: '3'}
  const event = (month: number) => `pore,2009-0${month}-10,evento,Mercado,2009-0${month + 1}-05\n`
  const rows = await measure(target, {
    'p.csv': `municipio,fecha,tipo,titulo,fecha_evento\n${event(1)}${event(2)}${event(3)}`,
  })
  expect(pick(rows, 'bimester', 'value', 'state')[1]).toEqual(['2009-B2', 3, 'meta'])
})
