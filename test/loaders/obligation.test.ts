import {describe, expect, test} from 'vitest'
import type {Row} from '../../loaders/store.js'
import {type OneIndicatorOptions, runWithIndicator} from './one-indicator.js'

const TITLES = {forma: 'titulos_distintos', tipo: 'noticia'}
const DECLARED = {forma: 'declarado', medida: 'edictos_emitidos', acumulacion: 'flujo'}

describe('the obligations of a plan', () => {
  test('are all windows of its horizon, those after the cut-off too, with the state of each', async () => {
    const target = {...TITLES, ventana: 'semestre', meta: '3', hasta: '2010-12-31'}
    const rows = await listObligations(
      target,
      {'p.csv': log('2009-01-05 A', '2009-07-06 B', '2009-08-06 C')},
      {
        cutoff: '2009-08-31',
      },
    )
    expect(pick(rows, 'window_start', 'window_end', 'state', 'value', 'missing', 'is_open')).toEqual([
      ['2009-01-01', '2009-06-30', 'incumple', 1, 2, false],
      ['2009-07-01', '2009-12-31', 'no_exigible', 2, 1, true],
      ['2010-01-01', '2010-06-30', 'no_exigible', null, null, false],
      ['2010-07-01', '2010-12-31', 'no_exigible', null, null, false],
    ])
    expect(pick(rows, 'missing_bimesters')).toEqual([[null], [2], [null], [null]])
  })

  test('are whole calendar windows, judged by the target valid on their first day', async () => {
    const rows = await listObligations(
      [
        {...TITLES, ventana: 'bimestre', meta: '2', desde: '2009-02-01', hasta: '2009-05-31'},
        {...TITLES, ventana: 'bimestre', meta: '5', desde: '2009-06-01', hasta: '2009-08-15'},
      ],
      {},
      {cutoff: '2009-02-28'},
    )
    expect(pick(rows, 'window_start', 'window_end', 'goal')).toEqual([
      ['2009-03-01', '2009-04-30', 2],
      ['2009-05-01', '2009-06-30', 2],
      ['2009-07-01', '2009-08-31', 5],
    ])
  })

  test('are none where the plan states no goal', async () => {
    expect(await listObligations({...TITLES, ventana: 'mes', meta: ''}, {})).toEqual([])
  })

  test('of weeks fall due on their Sunday, also after the plan has ended', async () => {
    const target = {...TITLES, ventana: 'semana', meta: '1', desde: '2009-12-21'}
    expect(pick(await listObligations(target, {}), 'window_end', 'state')).toEqual([
      ['2009-12-27', 'sin_dato'],
      ['2010-01-03', 'no_exigible'],
    ])
  })

  test('say how late a due date is, or was', async () => {
    const target = {...DECLARED, ventana: 'plazo', plazo: '2009-06-30', meta: '5'}
    const exports = {
      'm.csv':
        'municipio,medida,fecha,numerador\npore,edictos_emitidos,2009-03-01,3\npore,edictos_emitidos,2009-09-08,2\n',
    }
    const before = await listObligations(target, exports, {cutoff: '2009-08-31'})
    expect(pick(before, 'state', 'missing', 'days_late', 'met_on')).toEqual([['incumple', 2, 62, null]])
    const after = await listObligations(target, exports)
    expect(pick(after, 'state', 'missing', 'days_late', 'met_on')).toEqual([['meta', null, 70, '2009-09-08']])
  })

  test('that are reached before their day are not late, and those at their minimum are', async () => {
    const target = {...DECLARED, ventana: 'plazo', plazo: '2009-06-30', minimo: '3', meta: '5'}
    const declare = (count: number) => ({
      'm.csv': `municipio,medida,fecha,numerador\npore,edictos_emitidos,2009-03-01,${count}\n`,
    })
    const early = await listObligations(target, declare(5), {cutoff: '2009-08-31'})
    expect(pick(early, 'state', 'days_late')).toEqual([['meta', 0]])
    const least = await listObligations(target, declare(3), {cutoff: '2009-08-31'})
    expect(pick(least, 'state', 'days_late')).toEqual([['minimo', 62]])
  })

  test('that an exception spans do not apply, whether they are past or to come', async () => {
    const rows = await listObligations(
      {...TITLES, ventana: 'trimestre', meta: '1'},
      {},
      {
        cutoff: '2009-04-30',
        exceptions: 'pore,pore-99,,,2009-01-01,2009-09-30,no_aplica,Sin servidor,',
      },
    )
    expect(pick(rows, 'state', 'missing')).toEqual([
      ['no_aplica', null],
      ['no_aplica', null],
      ['no_aplica', null],
      ['no_exigible', null],
    ])
  })

  test('known in part lack at most so much', async () => {
    const target = {...TITLES, ventana: 'bimestre', meta: '5'}
    const rows = await listObligations(
      target,
      {'p.csv': log('2009-02-05 A', '2009-02-06 B')},
      {cutoff: '2009-02-28'},
    )
    expect(pick(rows, 'state', 'value', 'missing', 'missing_most')[0]).toEqual(['sin_dato', 2, 3, true])
  })
})

describe('what a bimester lacks', () => {
  test('is added up over the windows that failed, and told of the open one apart', async () => {
    const months = await listCompliance(
      {...TITLES, ventana: 'mes', meta: '3'},
      {
        'p.csv': log('2009-01-05 A', '2009-02-05 B', '2009-02-06 C'),
      },
    )
    expect(pick(months, 'state', 'shortfall', 'excess', 'added', 'missing')[0]).toEqual([
      'incumple',
      3,
      null,
      true,
      null,
    ])
    const quarters = await listCompliance(
      {...TITLES, ventana: 'trimestre', meta: '3'},
      {
        'p.csv': log('2009-01-05 A', '2009-04-06 B', '2009-06-06 C'),
      },
    )
    expect(
      pick(quarters, 'state', 'shortfall', 'missing', 'missing_bimesters', 'missing_by').slice(0, 3),
    ).toEqual([
      ['no_exigible', null, 2, null, '2009-03-31'],
      ['incumple', 2, 2, 1, '2009-06-30'],
      ['incumple', 1, null, null, null],
    ])
  })

  test('of ratios is that of the worst window', async () => {
    const target = {
      forma: 'razon_declarada',
      medida: 'fase_1',
      acumulacion: 'flujo',
      unidad: '%',
      ventana: 'mes',
      meta: '50 %',
    }
    const rows = await listCompliance(target, {
      'm.csv':
        'municipio,medida,fecha,numerador,denominador\npore,fase_1,2009-01-31,1,4\npore,fase_1,2009-02-28,0,8\n',
    })
    expect(pick(rows, 'shortfall', 'added')[0]).toEqual([0.5, false])
  })

  test('is what an at-most goal was exceeded by, also where it is within its limit', async () => {
    const target = {...TITLES, sentido: 'a_lo_sumo', ventana: 'bimestre', minimo: '3', meta: '1'}
    const rows = await listCompliance(target, {'p.csv': log('2009-01-05 A', '2009-02-06 B')})
    expect(pick(rows, 'state', 'shortfall', 'excess')[0]).toEqual(['minimo', null, 1])
  })

  test('an even pace advises whole things, and only whoever is behind it', async () => {
    const year = {...TITLES, ventana: 'año', meta: '2'}
    const rows = await listCompliance(year, {'p.csv': log('2009-01-05 A', '2009-12-06 B').replace('A', 'A')})
    expect(pick(rows, 'missing', 'advised').slice(0, 5)).toEqual([
      [1, null],
      [1, null],
      [1, null],
      [1, null],
      [1, null],
    ])
    const none = await listCompliance({...year, meta: '4'}, {'p.csv': log('2009-01-05 A', '2009-12-06 B')})
    expect(pick(none, 'missing', 'advised').slice(0, 5)).toEqual([
      [3, null],
      [3, null],
      [3, null],
      [3, 2],
      [3, 3],
    ])
  })
})

async function listObligations(
  targets: Row | readonly Row[],
  exports: Record<string, string>,
  options: OneIndicatorOptions = {},
): Promise<Row[]> {
  const {store} = await runWithIndicator(targets, exports, options)
  return await store.query("select * from obligation where code = 'pore-99' order by window_end")
}

async function listCompliance(target: Row, exports: Record<string, string>): Promise<Row[]> {
  const {store} = await runWithIndicator(target, exports)
  return await store.query("select * from compliance where code = 'pore-99' order by t")
}

/** A log of news: `2009-01-05 A` is one of that day and title. */
function log(...news: string[]): string {
  return `municipio,fecha,tipo,titulo\n${news.map((text) => `pore,${text.replace(' ', ',noticia,')}\n`).join('')}`
}

function pick(rows: Row[], ...columns: string[]): unknown[][] {
  return rows.map((row) => columns.map((column) => row[column]))
}
