import {expect, test} from 'vitest'
import type {Row} from '../../loaders/store.js'
import {runWithIndicator} from './one-indicator.js'

/** The rows of `compliance` of one more indicator of Pore, `pore-99`, over these exports. */
async function measure(
  target: Row | Row[],
  exports: Record<string, string>,
  exceptions = '',
): Promise<Row[]> {
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

test('what a plan measures from some day on moves no window that began before', async () => {
  const declared = {forma: 'declarado', acumulacion: 'flujo', ventana: 'bimestre'}
  const rows = await measure(
    [
      {...declared, medida: 'edictos_emitidos', meta: '5', hasta: '2009-04-09'},
      {...declared, medida: 'consultas_reportadas', meta: '2', desde: '2009-04-10'},
    ],
    {
      'm.csv': `${DECLARED}\npore,edictos_emitidos,2009-03-01,5,\npore,consultas_reportadas,2009-04-20,1,\npore,consultas_reportadas,2009-06-20,3,\n`,
    },
  )
  expect(pick(rows, 'bimester', 'value', 'goal', 'state').slice(1, 3)).toEqual([
    ['2009-B2', 5, 5, 'meta'],
    ['2009-B3', 3, 2, 'meta'],
  ])
})

test('where windows of two kinds end together, the goal that is shown is that of the one that began last', async () => {
  const declared = {forma: 'declarado', acumulacion: 'flujo', medida: 'edictos_emitidos'}
  const rows = await measure(
    [
      {...declared, ventana: 'bimestre', meta: '5', hasta: '2009-03-31'},
      {...declared, ventana: 'mes', minimo: '1', meta: '2', desde: '2009-04-01'},
    ],
    {'m.csv': `${DECLARED}\npore,edictos_emitidos,2009-04-20,2,\n`},
  )
  expect(pick(rows, 'bimester', 'windows', 'floor', 'goal', 'compliance')[1]).toEqual([
    '2009-B2',
    2,
    1,
    2,
    0.7,
  ])
})

test('a bimester that is declared not to apply carries nothing, whatever the one before it was', async () => {
  const target = {
    forma: 'declarado',
    acumulacion: 'flujo',
    medida: 'edictos_emitidos',
    ventana: 'trimestre',
    meta: '5',
  }
  const rows = await measure(target, {}, 'pore,pore-99,,,2009-01-01,2009-08-31,no_aplica,Sin sede,')
  expect(pick(rows, 'bimester', 'state', 'carried', 'carried_from').slice(0, 4)).toEqual([
    ['2009-B1', 'no_aplica', false, null],
    ['2009-B2', 'no_aplica', false, null],
    ['2009-B3', 'no_aplica', false, null],
    ['2009-B4', 'no_aplica', false, null],
  ])
})

test('cases above a total of 0 exceed an at-most goal, also where they may be more', async () => {
  const target = {
    forma: 'titulos_sobre_declarado',
    tipo: 'edicto',
    denominador: 'edictos_emitidos',
    acumulacion: 'flujo',
    unidad: '%',
    ventana: 'trimestre',
    sentido: 'a_lo_sumo',
    meta: '50 %',
  }
  const rows = await measure(target, {
    'p.csv': 'municipio,fecha,tipo,titulo\npore,2009-03-02,edicto,Remate\n',
    'm.csv': `${DECLARED}\npore,edictos_emitidos,2009-03-31,0,\n`,
  })
  expect(pick(rows, 'bimester', 'state', 'windows_known', 'compliance')[1]).toEqual([
    '2009-B2',
    'incumple',
    1,
    0,
  ])
})

test('decimals add up and divide as they are written: .7 and .1 reach .8, and so do 2.4 of 3', async () => {
  const flow = {forma: 'declarado', medida: 'edictos_emitidos', acumulacion: 'flujo', ventana: 'bimestre'}
  const sum = await measure(
    {...flow, meta: '0,8'},
    {'m.csv': `${DECLARED}\npore,edictos_emitidos,2009-01-10,0.7,\npore,edictos_emitidos,2009-02-10,0.1,\n`},
  )
  expect(pick(sum, 'value', 'state')[0]).toEqual([0.8, 'meta'])
  const share = {...RATIO, acumulacion: 'nivel', ventana: 'bimestre', meta: '80 %'}
  const ratio = await measure(share, {'m.csv': `${DECLARED}\npore,fase_1,2009-01-10,2.4,3\n`})
  expect(pick(ratio, 'value', 'state')[0]).toEqual([0.8, 'meta'])
  const [missing] = await measure(
    {...flow, meta: '1,1'},
    {'m.csv': `${DECLARED}\npore,edictos_emitidos,2009-01-10,0.3,\n`},
  )
  expect(missing?.shortfall).toBe(0.8)
})

test('a due date that the plan sets later changes nothing of the bimesters before', async () => {
  const share = {...RATIO, acumulacion: 'nivel', ventana: 'plazo'}
  const rows = await measure(
    [
      {...share, plazo: '2012-12-31', meta: '100 %', desde: '2009-01-01', hasta: '2009-06-30'},
      {...share, plazo: '2009-11-30', meta: '50 %', desde: '2009-07-01', hasta: '2009-12-31'},
    ],
    {'m.csv': `${DECLARED}\npore,fase_1,2009-01-10,1,4\n`},
  )
  expect(pick(rows, 'bimester', 'goal', 'progress', 'state').slice(2, 4)).toEqual([
    ['2009-B3', 1, 0.25, 'no_exigible'],
    ['2009-B4', 0.5, 0.5, 'no_exigible'],
  ])
})
