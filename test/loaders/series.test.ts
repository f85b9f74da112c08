import {appendFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toCsv} from '../../loaders/csv.js'
import type {Row, Store} from '../../loaders/store.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

const DECLARED = 'municipio,medida,fecha,numerador,denominador'
const COUNTED = {
  forma: 'declarado',
  medida: 'consultas_reportadas',
  acumulacion: 'flujo',
  unidad: 'consultas',
}
const RATIO = {forma: 'razon_declarada', medida: 'aceptacion_comunidad', acumulacion: 'flujo', unidad: '%'}

/** A log of edicts: one in each odd month from January to June 2009. */
const LOG = `municipio,fecha,tipo,titulo\npore,2009-01-05,edicto,Uno\npore,2009-03-05,edicto,Dos\npore,2009-05-05,edicto,Tres\npore,2009-06-05,noticia,Feria\n`

/** The store after measuring one more indicator of Pore, `pore-99`; each target is a row of its plan. */
async function measure(
  targets: Row[],
  declarations: readonly string[],
  {cutoff, changes = '', logs = {}}: {cutoff: string; changes?: string; logs?: Record<string, string>},
): Promise<Store> {
  const folder = await createDataFolder({'m.csv': `${[DECLARED, ...declarations].join('\n')}\n`, ...logs})
  const plan = join(folder, 'planes', 'pore.csv')
  const columns = ((await readFile(plan, 'utf8')).split('\n')[0] ?? '').trim().split(',')
  const rows = targets.map((target) => ({
    codigo: 'pore-99',
    linea: 'contenidos',
    accion: 'Probar',
    indicador: 'Prueba',
    desde: '2009-01-01',
    hasta: '2012-12-31',
    ...target,
  }))
  await appendFile(plan, toCsv(columns, rows).split('\n').slice(1).join('\n'))
  if (changes !== '') await writeFile(join(folder, 'cambios.csv'), changes)
  return (await runOnFolder(folder, {cutoff})).store
}

async function list(store: Store, columns: string, mart: string): Promise<unknown[][]> {
  const rows = await store.query(`select ${columns} from ${mart} where code = 'pore-99' order by t`)
  return rows.map((row) => Object.values(row))
}

/** A declaration of each month (from 1), on its tenth day. */
function declare(metric: string, values: Record<number, string>, year = 2009): string[] {
  return Object.entries(values).map(
    ([month, cells]) => `pore,${metric},${year}-${month.padStart(2, '0')}-10,${cells}`,
  )
}

test('a bimester’s value is the mean of its months, and one with an unknown month is left out', async () => {
  const store = await measure(
    [{...COUNTED, ventana: 'mes'}],
    declare('consultas_reportadas', {1: '4,', 2: '6,', 3: '7,', 5: '0,', 6: '3,'}),
    {cutoff: '2009-06-30'},
  )
  expect(await list(store, 'bimester, t, value', 'series')).toEqual([
    ['2009-B1', 12055, 5],
    ['2009-B3', 12057, 1.5],
  ])
  expect(await list(store, 'n, signal', 'trend')).toEqual([
    [1, 'insuficiente'],
    [1, 'insuficiente'],
    [2, 'insuficiente'],
  ])
})

test('a ratio divides the sums of the bimester', async () => {
  const store = await measure(
    [{...RATIO, ventana: 'mes'}],
    declare('aceptacion_comunidad', {1: '1,1', 2: '0,9'}),
    {cutoff: '2009-02-28'},
  )
  expect(await list(store, 'value, numerator, denominator', 'series')).toEqual([[0.1, 1, 10]])
})

test('an open bimester has no value, but a quarter that ended in it has', async () => {
  const declarations = declare('consultas_reportadas', {1: '1,', 2: '2,', 3: '3,', 4: '4,'})
  const cutoff = '2009-04-20'
  const monthly = await measure([{...COUNTED, ventana: 'mes'}], declarations, {cutoff})
  expect(await list(monthly, 'bimester, value', 'series')).toEqual([['2009-B1', 1.5]])
  const quarterly = await measure([{...COUNTED, ventana: 'trimestre'}], declarations, {cutoff})
  expect(await list(quarterly, 'bimester, value', 'series')).toEqual([['2009-B2', 6]])
})

test('quarters stand where they end, are neighbours of each other, and are projected where they will end', async () => {
  const values = [4, 7, 5, 9, 12, 10]
  const declarations = values.map(
    (value, i) =>
      `pore,consultas_reportadas,${2009 + Math.floor(i / 4)}-${String(3 * (i % 4) + 1).padStart(2, '0')}-10,${value},`,
  )
  const store = await measure([{...COUNTED, ventana: 'trimestre'}], declarations, {cutoff: '2010-06-30'})
  expect(await list(store, 'bimester, value', 'series')).toEqual([
    ['2009-B2', 4],
    ['2009-B3', 7],
    ['2009-B5', 5],
    ['2009-B6', 9],
    ['2010-B2', 12],
    ['2010-B3', 10],
  ])
  const [process] = await store.query("select * from process where code = 'pore-99'")
  expect(process).toMatchObject({chart: 'xmr', baseline_n: 6, last_value: 10})
  expect(process?.upper).toBeCloseTo(47 / 6 + (2.66 * (3 + 2 + 4 + 3 + 2)) / 5, 12)
  expect(await list(store, 'bimester', 'projection')).toEqual([
    ['2010-B5'],
    ['2010-B6'],
    ['2011-B2'],
    ['2011-B3'],
  ])
})

test('carried results enter no series', async () => {
  const store = await measure(
    [{...COUNTED, ventana: 'semestre', meta: '1'}],
    ['pore,consultas_reportadas,2009-02-10,3,'],
    {cutoff: '2009-10-31'},
  )
  expect(await list(store, 'bimester, carried', 'compliance')).toEqual([
    ['2009-B1', false],
    ['2009-B2', false],
    ['2009-B3', false],
    ['2009-B4', true],
    ['2009-B5', true],
  ])
  expect(await list(store, 'bimester, value', 'series')).toEqual([['2009-B3', 3]])
})

test('stocks, deliverables and phases have no series: the test does not apply', async () => {
  const due = await measure(
    [{...RATIO, acumulacion: 'nivel', ventana: 'plazo', plazo: '2009-12-31', meta: '100 %'}],
    declare('aceptacion_comunidad', {1: '1,10', 3: '2,10'}),
    {cutoff: '2009-04-30'},
  )
  const stock = await measure(
    [{forma: 'existencias', tipo: 'tramite', estado: 'publicado', ventana: 'bimestre', unidad: 'trámites'}],
    [],
    {cutoff: '2009-04-30'},
  )
  for (const store of [due, stock]) {
    expect(await list(store, 'value', 'series')).toEqual([])
    expect(await list(store, 'n, slope, p_value, signal', 'trend')).toEqual([
      [null, null, null, 'no_aplica'],
      [null, null, null, 'no_aplica'],
    ])
    expect(await list(store, 'code', 'process_limit')).toEqual([])
  }
})

test('where the window changes a new series begins: totals of months and of bimesters do not compare', async () => {
  const store = await measure(
    [
      {...COUNTED, ventana: 'mes', hasta: '2009-06-30'},
      {...COUNTED, ventana: 'bimestre', desde: '2009-07-01'},
    ],
    declare('consultas_reportadas', Object.fromEntries(Array.from({length: 12}, (_, i) => [i + 1, '5,']))),
    {cutoff: '2009-12-31'},
  )
  expect(await list(store, 'bimester, value', 'series')).toEqual([
    ['2009-B1', 5],
    ['2009-B2', 5],
    ['2009-B3', 5],
    ['2009-B4', 10],
    ['2009-B5', 10],
    ['2009-B6', 10],
  ])
  expect((await list(store, 'n', 'trend')).flat()).toEqual([1, 2, 3, 1, 2, 3])
  expect(await store.query("select baseline_n from process where code = 'pore-99'")).toEqual([
    {baseline_n: 3},
  ])
})

test('a bimester in which the window changes is left out', async () => {
  const declarations = declare(
    'consultas_reportadas',
    Object.fromEntries(Array.from({length: 8}, (_, i) => [i + 1, '5,'])),
  )
  const change = async (first: string, second: string) => {
    const targets = [
      {...COUNTED, ventana: first, hasta: '2009-05-31'},
      {...COUNTED, ventana: second, desde: '2009-06-01'},
    ]
    return await list(
      await measure(targets, declarations, {cutoff: '2009-08-31'}),
      'bimester, value',
      'series',
    )
  }
  expect(await change('mes', 'bimestre')).toEqual([
    ['2009-B1', 5],
    ['2009-B2', 5],
    ['2009-B4', 10],
  ])
  expect(await change('bimestre', 'mes')).toEqual([
    ['2009-B1', 10],
    ['2009-B2', 10],
    ['2009-B4', 5],
  ])
})

test('where a share is taken of another total a new series begins', async () => {
  const share = {
    forma: 'titulos_sobre_declarado',
    tipo: 'edicto',
    denominador: 'edictos_emitidos',
    unidad: '%',
    ventana: 'bimestre',
  }
  const store = await measure(
    [
      {...share, acumulacion: 'flujo', meta: '50 %', hasta: '2009-04-30'},
      {...share, acumulacion: 'nivel', meta: '50 %', desde: '2009-05-01'},
    ],
    declare('edictos_emitidos', {1: '2,', 3: '2,', 5: '2,'}),
    {cutoff: '2009-06-30', logs: {'p.csv': LOG}},
  )
  expect(await list(store, 't - 12054, n', 'trend')).toEqual([
    [1, 1],
    [2, 2],
    [3, 1],
  ])
})

test('what has passed is not projected, also where the plan has ended', async () => {
  const values = [4, 7, 5, 9, 12, 10]
  const store = await measure(
    [{...COUNTED, ventana: 'bimestre', hasta: '2009-12-31'}],
    declare('consultas_reportadas', Object.fromEntries(values.map((value, i) => [2 * i + 1, `${value},`]))),
    {cutoff: '2010-08-31'},
  )
  expect(await list(store, 'bimester', 'projection')).toEqual([['2010-B5'], ['2010-B6']])
})

test('a change of target alone breaks no series', async () => {
  const store = await measure(
    [
      {...COUNTED, ventana: 'bimestre', meta: '5', hasta: '2009-04-30'},
      {...COUNTED, ventana: 'bimestre', meta: '9', desde: '2009-05-01'},
    ],
    declare('consultas_reportadas', {1: '1,', 3: '2,', 5: '3,'}),
    {cutoff: '2009-06-30'},
  )
  expect((await list(store, 'n', 'trend')).flat()).toEqual([1, 2, 3])
})

test('a declared baseline begins for the municipality and indicator that it names', async () => {
  const months = Object.fromEntries(Array.from({length: 12}, (_, i) => [i + 1, '5,']))
  const from = async (line: string) => {
    const store = await measure(
      [{...COUNTED, ventana: 'bimestre'}],
      declare('consultas_reportadas', months),
      {
        cutoff: '2009-12-31',
        changes: `fecha,municipio,codigo,clase,descripcion,norma,linea_base\n2009-05-01,${line}\n`,
      },
    )
    return await store.query("select baseline_n from process where code = 'pore-99'")
  }
  expect(await from('Pore,,contador,Contador nuevo,,sí')).toEqual([{baseline_n: 4}])
  expect(await from(',,administracion,Otra administración,,sí')).toEqual([{baseline_n: 4}])
  expect(await from('Pore,pore-99,contador,Contador nuevo,,sí')).toEqual([{baseline_n: 4}])
  expect(await from('Pore,pore-19,contador,Contador nuevo,,sí')).toEqual([{baseline_n: 6}])
  expect(await from('Génova,,contador,Contador nuevo,,sí')).toEqual([{baseline_n: 6}])
  expect(await from('Pore,,contador,Contador nuevo,,')).toEqual([{baseline_n: 6}])
})

test('decimals that people write alike are alike', async () => {
  const declarations = declare('consultas_reportadas', {1: '12.1,', 2: '12.2,', 3: '12.0,', 4: '12.3,'})
  const store = await measure([{...COUNTED, ventana: 'mes'}], declarations, {cutoff: '2009-04-30'})
  expect((await list(store, 'value', 'series')).flat()).toEqual([12.15, 12.15])
})

test('there is no projection of months after the plan asks for a due date', async () => {
  const store = await measure(
    [
      {...COUNTED, ventana: 'bimestre', hasta: '2009-12-31'},
      {...COUNTED, ventana: 'plazo', plazo: '2010-12-31', desde: '2010-01-01', meta: '50'},
    ],
    declare('consultas_reportadas', {1: '4,', 3: '7,', 5: '5,', 7: '9,', 9: '12,', 11: '10,'}),
    {cutoff: '2010-02-28'},
  )
  expect(await list(store, 't', 'projection')).toEqual([])
})
