import {appendFile, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readInputs} from '../../loaders/inputs/read-inputs.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {readProject} from '../../loaders/project/project.js'
import {loadProject} from '../../loaders/project-tables.js'
import {refresh} from '../../loaders/refresh.js'
import {type Row, Store} from '../../loaders/store.js'
import {createDataFolder, dropExport} from '../data-folder.js'
import {compareContents, readKept} from '../store-contents.js'

const HEADER = 'municipio,fecha,pagina,visitas'
const EARLY = new Date('2013-01-10T12:00:00Z')
const LATE = new Date('2013-01-20T12:00:00Z')

/** A day of visits, as every site's total. */
const visits = (...rows: string[]) => `${HEADER}\n${rows.map((row) => `pore,${row}\n`).join('')}`

/** The visits of each day, and what became of each file's records, after one more reading into the folder's store. */
async function look(
  folder: string,
  {today = '2013-06-30', storeFile = join(folder, 'almacen.duckdb')} = {},
): Promise<{days: Record<string, unknown>; fates: Record<string, unknown[]>}> {
  const {store, close} = await runPipeline({dataDir: folder, today, personKey: 'prueba', storeFile})
  try {
    const days = await store.query('select date, visits from site_visits order by date')
    const files = await store.query(
      'select path, read, accepted, rejected, duplicated, replaced from file_report order by path',
    )
    return {
      days: Object.fromEntries(days.map((row) => [row.date, row.visits])),
      fates: Object.fromEntries(files.map(({path, ...counts}: Row) => [path, Object.values(counts)])),
    }
  } finally {
    close()
  }
}

/** Checks that the folder's store is that of one reading. */
async function expectFresh(folder: string, today = '2013-06-30'): Promise<void> {
  const contents = async (storeFile?: string) => {
    const {store, close} = await runPipeline({
      dataDir: folder,
      today,
      personKey: 'prueba',
      ...(storeFile !== undefined && {storeFile}),
    })
    const kept = await readKept(store)
    close()
    return kept
  }
  expect(compareContents(await contents(join(folder, 'almacen.duckdb')), await contents())).toEqual({})
}

test('the later export of a day stands; without it the earlier one comes back', async () => {
  const folder = await createDataFolder({})
  await dropExport(folder, 'a.csv', visits('2012-07-01,,1', '2012-07-02,,2'), EARLY)
  await dropExport(folder, 'b.csv', visits('2012-07-02,,20', '2012-07-03,,30'), LATE)
  expect(await look(folder)).toEqual({
    days: {'2012-07-01': 1, '2012-07-02': 20, '2012-07-03': 30},
    fates: {'a.csv': [2, 1, 0, 0, 1], 'b.csv': [2, 2, 0, 0, 0]},
  })
  await rm(join(folder, 'entrada', 'b.csv'))
  expect(await look(folder)).toEqual({
    days: {'2012-07-01': 1, '2012-07-02': 2},
    fates: {'a.csv': [2, 2, 0, 0, 0]},
  })
  await expectFresh(folder)
})

test('the same bytes under another name count once, and count by the other name where the first is gone', async () => {
  const folder = await createDataFolder({})
  const text = visits('2012-07-01,,1', '2012-07-02,,2')
  await dropExport(folder, 'a.csv', text, EARLY)
  await dropExport(folder, 'copia de a.csv', text, LATE)
  await dropExport(folder, 'demás/a.csv', text, LATE)
  const days = {'2012-07-01': 1, '2012-07-02': 2}
  expect(await look(folder)).toEqual({
    days,
    fates: {'a.csv': [2, 2, 0, 0, 0], 'copia de a.csv': [2, 0, 0, 2, 0], 'demás/a.csv': [2, 0, 0, 2, 0]},
  })
  await rm(join(folder, 'entrada', 'a.csv'))
  expect(await look(folder)).toEqual({
    days,
    fates: {'copia de a.csv': [2, 2, 0, 0, 0], 'demás/a.csv': [2, 0, 0, 2, 0]},
  })
  await expectFresh(folder)
})

test('a file by another name is the same rows', async () => {
  const folder = await createDataFolder({'a.csv': visits('2012-07-01,,1')})
  await look(folder)
  await rename(join(folder, 'entrada', 'a.csv'), join(folder, 'entrada', 'z.csv'))
  expect(await look(folder)).toEqual({days: {'2012-07-01': 1}, fates: {'z.csv': [1, 1, 0, 0, 0]}})
  await expectFresh(folder)
})

test('a later file of which nothing can be taken leaves what was there', async () => {
  const folder = await createDataFolder({})
  await dropExport(folder, 'a.csv', visits('2012-07-01,,1'), EARLY)
  await look(folder)
  await dropExport(folder, 'b.csv', visits('2012-07-01,,doce', '31/31/2012,,3'), LATE)
  await dropExport(folder, 'c.csv', visits('2012-07-01,,5', '2012-07-01,/uno,5'), LATE)
  await dropExport(folder, 'd.csv', '<html><body>Inicie sesión</body></html>', LATE)
  expect(await look(folder)).toEqual({
    days: {'2012-07-01': 1},
    fates: {
      'a.csv': [1, 1, 0, 0, 0],
      'b.csv': [2, 0, 2, 0, 0],
      'c.csv': [0, 0, 0, 0, 0],
      'd.csv': [0, 0, 0, 0, 0],
    },
  })
  await expectFresh(folder)
})

test('rows put right take the place of the rejected ones, and give it back when they go', async () => {
  const folder = await createDataFolder({'a.csv': visits('2012-07-01,,1', '2012-07-02,,doce')})
  expect((await look(folder)).fates).toEqual({'a.csv': [2, 1, 1, 0, 0]})
  const mended = `${HEADER},cumple_archivo,cumple_linea\npore,2012-07-02,,12,a.csv,3\n`
  await dropExport(folder, 'corregido.csv', mended, LATE)
  expect(await look(folder)).toEqual({
    days: {'2012-07-01': 1, '2012-07-02': 12},
    fates: {'a.csv': [2, 1, 0, 0, 1], 'corregido.csv': [1, 1, 0, 0, 0]},
  })
  await expectFresh(folder)
  await rm(join(folder, 'entrada', 'corregido.csv'))
  expect((await look(folder)).fates).toEqual({'a.csv': [2, 1, 1, 0, 0]})
})

test('a row put right that is rejected itself, as it contradicts another, puts nothing right', async () => {
  const header = `${HEADER},cumple_archivo,cumple_linea\n`
  const folder = await createDataFolder({
    'a.csv': visits('2012-07-02,,doce'),
    'corregido.csv': `${header}pore,2012-07-02,,12,a.csv,2\npore,2012-07-02,,13,a.csv,2\n`,
  })
  expect(await look(folder)).toEqual({
    days: {},
    fates: {'a.csv': [1, 0, 1, 0, 0], 'corregido.csv': [2, 0, 2, 0, 0]},
  })
})

test('a row dated after today is taken when its day has come, and not before', async () => {
  const folder = await createDataFolder({'a.csv': visits('2012-07-01,,1', '2012-07-02,,2', '2012-07-03,,3')})
  expect((await look(folder, {today: '2012-07-01'})).days).toEqual({'2012-07-01': 1})
  expect((await look(folder, {today: '2012-07-02'})).days).toEqual({'2012-07-01': 1, '2012-07-02': 2})
  expect((await look(folder, {today: '2012-08-01'})).fates).toEqual({'a.csv': [3, 3, 0, 0, 0]})
  await expectFresh(folder, '2012-08-01')
  // A clock that was wrong, and is put right.
  expect((await look(folder, {today: '2012-07-01'})).fates).toEqual({'a.csv': [3, 1, 2, 0, 0]})
})

test('a municipality that data/municipios.csv adds has its rows without dropping them again', async () => {
  const folder = await createDataFolder({'a.csv': `${HEADER}\nTrinidad,2012-07-01,,1\npore,2012-07-01,,2\n`})
  expect((await look(folder)).fates).toEqual({'a.csv': [2, 1, 1, 0, 0]})
  await appendFile(join(folder, 'municipios.csv'), '85430,Trinidad,,Casanare,,,,,\n')
  expect((await look(folder)).fates).toEqual({'a.csv': [2, 2, 0, 0, 0]})
  await expectFresh(folder)
})

test('a measure that data/medidas.csv adds has its rows without dropping them again', async () => {
  const folder = await createDataFolder({
    'a.csv': 'municipio,medida,fecha,numerador\npore,arboles_sembrados,2012-07-01,4\n',
  })
  expect((await look(folder)).fates).toEqual({'a.csv': [1, 0, 1, 0, 0]})
  await appendFile(
    join(folder, 'medidas.csv'),
    'arboles_sembrados,Árboles que se sembraron,árboles,árboles sembrados,\n',
  )
  expect((await look(folder)).fates).toEqual({'a.csv': [1, 1, 0, 0, 0]})
  await expectFresh(folder)
})

test('a section that a plan comes to ask for is counted in what had been read before', async () => {
  const folder = await createDataFolder({
    'a.csv': `${HEADER}\ngenova,2012-07-01,/servicios/uno,3\ngenova,2012-07-01,/pqrs/dos,4\n`,
  })
  const sections = async () => {
    const storeFile = join(folder, 'almacen.duckdb')
    const {store, close} = await runPipeline({
      dataDir: folder,
      today: '2013-06-30',
      personKey: 'prueba',
      storeFile,
    })
    const rows = await store.query('select section, visits from section_visits order by section')
    close()
    return Object.fromEntries(rows.map((row) => [row.section, row.visits]))
  }
  expect(await sections()).toEqual({servicios: 3})
  const plan = join(folder, 'planes', 'genova.csv')
  await writeFile(plan, (await readFile(plan, 'utf8')).replaceAll(',servicios,', ',pqrs,'))
  expect(await sections()).toEqual({pqrs: 4})
  await expectFresh(folder)
})

test('a store that another version of the program made is made anew', async () => {
  const folder = await createDataFolder({'a.csv': visits('2012-07-01,,1')})
  const storeFile = join(folder, 'almacen.duckdb')
  const options = {dataDir: folder, today: '2013-06-30', storeFile}
  const first = await runPipeline({...options, personKey: 'una'})
  await first.store.run(`update kept.site_day set visits = 99; update kept.maker set version = 'otra'`)
  first.close()
  const second = await runPipeline({...options, personKey: 'dos'})
  expect(await second.store.query('select visits from site_visits')).toEqual([{visits: 1}])
  expect(second.store.personKey).toBe('dos')
  second.close()
  const third = await runPipeline({...options, personKey: 'tres'})
  expect(third.store.personKey).toBe('dos')
  third.close()
})

test('what was read of a file stays until its new content is read whole: one that is written meanwhile changes nothing', async () => {
  const folder = await createDataFolder({'v.csv': visits('2009-07-01,,1')})
  const project = readProject(folder)
  const store = await Store.open({personKey: 'prueba', version: '1'})
  onTestFinished(() => store.close())
  await loadProject(store, project)
  const look = async () => await store.query('select date, visits from kept.site_day order by date')
  const unpackInto = join(folder, 'desempacado')
  const today = '2013-06-30'
  await refresh(store, project, await readInputs(folder, {unpackInto}), {today})
  await dropExport(folder, 'v.csv', visits('2009-07-01,,2', '2009-07-02,,3'))
  const inputs = await readInputs(folder, {unpackInto})
  await appendFile(join(folder, 'entrada', 'v.csv'), 'pore,2009-07-03,,4')
  await refresh(store, project, inputs, {today})
  expect(await look()).toEqual([{date: '2009-07-01', visits: 1}])
  await refresh(store, project, await readInputs(folder, {unpackInto}), {today})
  expect(await look()).toEqual([
    {date: '2009-07-01', visits: 2},
    {date: '2009-07-02', visits: 3},
    {date: '2009-07-03', visits: 4},
  ])
})
