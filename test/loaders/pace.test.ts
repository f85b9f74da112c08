import {appendFile, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toCsv} from '../../loaders/csv.js'
import type {Row} from '../../loaders/store.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

/** The pace of an indicator that declares these levels by day, at the end of 2009-B6: half way from 2009-B1 to its due date in 2010-B5. */
async function measurePace(
  levels: Record<string, string>,
  target: Row = {},
  {cutoff = '2009-12-31', exports = {}}: {cutoff?: string; exports?: Record<string, string>} = {},
): Promise<unknown[]> {
  const declarations = Object.entries(levels).map(
    ([day, cells]) => `pore,portales_unificados,${day},${cells}`,
  )
  const folder = await createDataFolder({
    'm.csv': `municipio,medida,fecha,numerador,denominador\n${declarations.join('\n')}\n`,
    ...exports,
  })
  const plan = join(folder, 'planes', 'pore.csv')
  const columns = ((await readFile(plan, 'utf8')).split('\n')[0] ?? '').trim().split(',')
  const row = {
    codigo: 'pore-99',
    linea: 'contenidos',
    accion: 'Probar',
    indicador: 'Prueba',
    unidad: 'portales',
    forma: 'declarado',
    medida: 'portales_unificados',
    acumulacion: 'nivel',
    ventana: 'plazo',
    plazo: '2010-10-31',
    meta: '42',
    desde: '2009-01-01',
    hasta: '2010-12-31',
    ...target,
  }
  await appendFile(plan, toCsv(columns, [row]).split('\n').slice(1).join('\n'))
  const {store} = await runOnFolder(folder, {cutoff})
  const rows = await store.query("select t, pace, word from pace where code = 'pore-99'")
  return rows.flatMap((found) => Object.values(found))
}

const B6 = 6 * 2009 + 6

test('the way that was made is held against the time that has passed: (x − x₀)/(T − x₀) over 5 of 10 bimesters', async () => {
  const at = (level: number) => measurePace({'2009-02-01': '2,', '2009-12-01': `${level},`})
  expect(await at(32)).toEqual([B6, 1.5, 'en_ritmo'])
  expect(await at(21)).toEqual([B6, expect.closeTo(0.95, 14), 'en_ritmo'])
  expect(await at(20)).toEqual([B6, expect.closeTo(0.9, 14), 'moderado'])
  expect(await at(14)).toEqual([B6, expect.closeTo(0.6, 14), 'moderado'])
  expect(await at(13)).toEqual([B6, expect.closeTo(0.55, 14), 'insuficiente'])
  expect(await at(2)).toEqual([B6, 0, 'insuficiente'])
  expect(await at(0)).toEqual([B6, expect.closeTo(-0.1, 14), 'retroceso'])
})

test('an at-most level goes down', async () => {
  const target = {sentido: 'a_lo_sumo', meta: '2'}
  expect(await measurePace({'2009-02-01': '42,', '2009-12-01': '32,'}, target)).toEqual([
    B6,
    0.5,
    'insuficiente',
  ])
})

test('a target begins its own way: 6 of 32 in 2 of 7 bimesters', async () => {
  const levels = {'2009-02-01': '2,', '2009-08-01': '10,', '2009-12-01': '16,'}
  expect(await measurePace(levels, {desde: '2009-07-01'})).toEqual([B6, (6 / 32) * (7 / 2), 'moderado'])
})

test('there is none once the goal is met, after the due date, at the beginning, or where the goal was met then', async () => {
  expect(await measurePace({'2009-02-01': '2,', '2009-12-01': '42,'})).toEqual([])
  expect(await measurePace({'2009-02-01': '2,', '2009-12-01': '20,'}, {plazo: '2009-12-31'})).toEqual([])
  expect(await measurePace({'2009-02-01': '2,'}, {}, {cutoff: '2009-02-28'})).toEqual([])
  expect(await measurePace({'2009-02-01': '42,', '2009-12-01': '20,'})).toEqual([])
  expect(await measurePace({'2009-02-01': '50,', '2009-12-01': '20,'})).toEqual([])
})

test('there is none without a goal, without a first value, or for what is done or not', async () => {
  expect(await measurePace({'2009-02-01': '2,', '2009-12-01': '20,'}, {meta: ''})).toEqual([])
  expect(await measurePace({'2009-12-01': '20,'})).toEqual([])
  expect(await measurePace({'2009-02-01': '0,', '2009-12-01': '0,'}, {meta: '1'})).toEqual([])
  expect(await measurePace({'2009-02-01': '0,', '2009-12-01': '1,'}, {meta: '2'})).toEqual([
    B6,
    1,
    'en_ritmo',
  ])
})

test('inside a bimester it is that of the last closed one', async () => {
  const levels = {'2009-02-01': '2,', '2009-10-01': '10,', '2009-12-01': '40,'}
  expect(await measurePace(levels, {}, {cutoff: '2009-12-16'})).toEqual([B6 - 1, 0.5, 'insuficiente'])
})

test('a stock that is known in part has none: what is at least so much may be more', async () => {
  const log = (...months: number[]) =>
    `municipio,fecha,tipo,titulo,estado\n${months
      .map((month) => `pore,2009-${String(month).padStart(2, '0')}-05,tramite,Trámite ${month},publicado`)
      .join('\n')}\n`
  const target = {
    forma: 'existencias',
    tipo: 'tramite',
    estado: 'publicado',
    medida: '',
    acumulacion: '',
    unidad: 'trámites',
    meta: '9',
  }
  const whole = {'p.csv': log(1, 6, 9, 12)}
  expect(await measurePace({}, target, {exports: whole})).toEqual([B6, (3 / 8) * 2, 'moderado'])
  const parts = {'p1.csv': log(1, 6), 'p2.csv': log(9, 12)}
  expect(await measurePace({}, target, {exports: parts})).toEqual([])
})
