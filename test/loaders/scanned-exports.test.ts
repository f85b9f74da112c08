import {join} from 'node:path'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'
import {readFolder, runPipeline} from '../../loaders/pipeline.js'
import type {Store} from '../../loaders/store.js'
import {createDataFolder, readOnFolder} from '../data-folder.js'
import {compareContents, readComputed, readKept, type StoreContents} from '../store-contents.js'
import {toVisitExport} from '../visit-export.js'
import {dirtyLogs} from './lines/dirty-logs.js'
import {dirtyVisits} from './scan/dirty-visits.js'

/** What a store holds, whatever numbers it gave to pages. */
async function readContents(store: Store): Promise<StoreContents> {
  const {page: _page, visit_record: _records, ...kept} = await readKept(store)
  const rows = await store.query(
    `select f.path, r.* exclude (file_id, page_no), coalesce(p.page, '') as page
    from kept.visit_record as r
    join kept.source_file as f on f.file_id = r.file_id
    left join kept.page as p on p.file_id = r.file_id and p.page_no = r.page_no`,
  )
  return {...kept, ...(await readComputed(store)), visits: rows.map((row) => JSON.stringify(row)).sort()}
}

async function readBothWays(exports: Record<string, string | Uint8Array>): Promise<[Store, Store]> {
  const folder = await createDataFolder(exports)
  const options = {dataDir: folder, today: '2025-06-30', personKey: 'prueba'}
  const general = await runPipeline({...options, smallestScan: Number.POSITIVE_INFINITY})
  onTestFinished(() => general.close())
  const scanned = await runPipeline({...options, smallestScan: 0})
  onTestFinished(() => scanned.close())
  return [general.store, scanned.store]
}

test('exports of visits that are scanned in a thread leave the store that the general path leaves', async () => {
  const files = fc.sample(dirtyVisits, {seed: 7, numRuns: 30})
  const exports = Object.fromEntries(files.map((text, i) => [`${i % 3 === 0 ? 'pore/' : ''}v${i}.csv`, text]))
  const [general, scanned] = await readBothWays({
    ...exports,
    'largo.csv': toVisitExport({rows: 9_000, seed: 1}),
    'marca.csv': `\ufeff# exportado: 2024-12-31\n${toVisitExport({rows: 900, seed: 2, first: '2012-03-01'})}`,
    'meses.csv': 'municipio;fecha;visitas\npore;07/01/2012;5\npore;07/31/2012;6\ngenova;07/02/2012;7\n',
    'tarde.csv': `municipio;fecha;visitas\n${'pore;07/01/2011;5\n'.repeat(3)}pore;31/12/2011;6\npore;01/30/2011;7\n`,
    'windows.csv': Uint8Array.from(Buffer.from('municipio;fecha;visitas\nGénova;01/07/2011;5\n', 'latin1')),
  })
  expect(compareContents(await readContents(general), await readContents(scanned))).toEqual({})
})

test('an export whose last date shows another order than its first ones is read again as a whole', async () => {
  const head = `municipio;fecha;visitas\n${'pore;01/02/2011;5\n'.repeat(60_000)}`
  const folder = await createDataFolder({'v.csv': `${head}pore;01/31/2011;6\n`})
  for (const smallestScan of [0, Number.POSITIVE_INFINITY]) {
    const pipeline = await readFolder({dataDir: folder, today: '2025-06-30', personKey: 'x', smallestScan})
    onTestFinished(() => pipeline.close())
    expect(await pipeline.store.query('select date, visits from visits order by date')).toEqual([
      {date: '2011-01-02', visits: 5},
      {date: '2011-01-31', visits: 6},
    ])
  }
  const {store} = await readOnFolder(folder)
  expect(await store.query('select read, accepted, duplicated from file_report')).toEqual([
    {read: 60_001, accepted: 2, duplicated: 59_999},
  ])
})

test('what stands far behind the beginning of an export has its say as if all of it were known at once', async () => {
  const beginning = toVisitExport({rows: 60_000, seed: 3})
  const accents = Buffer.from('pore;01/07/2012;/trámites;1\n', 'latin1')
  const [general, scanned] = await readBothWays({
    'igual.csv': beginning,
    'largo.csv': `${toVisitExport({rows: 60_000, seed: 4})}pore;01/07/2012;${'x'.repeat(17 * 1024 ** 2)};1\n`,
    'otro-igual.csv': beginning,
    'windows.csv': Buffer.concat([Buffer.from(toVisitExport({rows: 60_000, seed: 5})), accents]),
  })
  expect(compareContents(await readContents(general), await readContents(scanned))).toEqual({})
  expect(await scanned.query('select path, copy_of, reason from kept.source_file order by path')).toEqual([
    {path: 'igual.csv', copy_of: null, reason: null},
    {path: 'largo.csv', copy_of: null, reason: expect.stringContaining('línea demasiado larga')},
    {path: 'otro-igual.csv', copy_of: 'igual.csv', reason: null},
    {path: 'windows.csv', copy_of: null, reason: null},
  ])
  expect(await scanned.query(`select page from kept.page where page like '/tr%mites'`)).toEqual([
    {page: '/trámites'},
  ])
})

test('a large export that a run kept which did not come to its end is not read again', async () => {
  const folder = await createDataFolder({'v.csv': toVisitExport({rows: 900, seed: 6})})
  const options = {dataDir: folder, today: '2025-06-30', personKey: 'x', smallestScan: 0}
  const storeFile = join(folder, 'almacen.duckdb')
  const first = await runPipeline({...options, storeFile})
  const {fingerprint} = first
  await first.store.run(`delete from kept.known_input; update kept.source_file set format = 'la primera vez'`)
  first.close()
  const second = await runPipeline({...options, storeFile})
  onTestFinished(() => second.close())
  expect(await second.store.query('select format from kept.source_file')).toEqual([
    {format: 'la primera vez'},
  ])
  expect(second.fingerprint).toBe(fingerprint)
})

test('logs whose plain lines are taken at once leave the store that the general path leaves', async () => {
  const publications = fc.sample(dirtyLogs('publicaciones'), {seed: 9, numRuns: 60})
  const lists = fc.sample(dirtyLogs('asistencia'), {seed: 10, numRuns: 60})
  const exports = Object.fromEntries(
    [...publications, ...lists].map((text, i) => [`${i % 3 === 0 ? 'pore/' : ''}l${i}.csv`, text]),
  )
  const [general, taken] = await readBothWays(exports)
  expect(compareContents(await readContents(general), await readContents(taken))).toEqual({})
})

test('so do long logs, whatever stands far behind their beginning', async () => {
  const header = 'municipio;fecha;tipo;titulo;url;seccion'
  const write = (rows: number, odd: Record<number, string> = {}) => {
    const lines = Array.from({length: rows}, (_, i) => {
      const day = `${(i % 12) + 1}/${((i + 5) % 12) + 1}/2012`
      return odd[i] ?? `pore;${day};noticia;Jornada de vacunación ${i % 4_000};/n/${i};Salud`
    })
    return `${[header, ...lines].join('\n')}\n`
  }
  const person = (i: number) => `pore;0${(i % 9) + 1}/07/2012;Taller ${i % 90};taller;Asistente ${i % 700};`
  const list = Array.from({length: 4_000}, (_, i) =>
    i % 500 === 7 ? `pore;02/07/2012;Total ${i % 4};taller;;${i}` : person(i),
  )
  const [general, taken] = await readBothWays({
    'comillas.csv': write(5_000, {
      20000: 'pore;31/07/2012;noticia;"Una\nen tres\nlíneas";/n;Salud',
      30000: 'pore;31/07/2012;noticia;"Abierta;/n;Salud',
      40000: '',
      45000: 'Fuente: oficina de prensa',
    }),
    'decidido.csv': write(5_000, {4900: 'pore;31/07/2012;noticia;Día primero;/n;Salud'}),
    'asistencia.csv': `municipio;fecha;evento;tipo;persona;asistentes\n${list.join('\n')}\n`,
    'mes-primero.csv': write(5_000, {4900: 'pore;07/31/2012;noticia;Mes primero;/n;Salud'}),
    'indeciso.csv': write(3_000),
    'retorno.csv': write(3_000, {2900: 'pore;31/07/2012;noticia;Dos\rlíneas;/n;Salud'}),
    'windows.csv': Buffer.from(write(3_000), 'latin1'),
  })
  expect(compareContents(await readContents(general), await readContents(taken))).toEqual({})
})
