import {createHash} from 'node:crypto'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {expect, onTestFinished, test} from 'vitest'
import {toArchive} from '../../loaders/archive.js'
import {type EvidenceOptions, makeEvidence, toEvidenceTexts} from '../../loaders/evidence.js'
import {toIndicatorTexts} from '../../loaders/indicator-details.js'
import {toMunicipalityParts} from '../../loaders/municipality-part.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import {
  EVIDENCE_REASONS,
  type Evidence,
  type EvidenceReason,
  type EvidenceRow,
  findEvidence,
} from '../../src/domain/evidence.js'
import {findIndicatorDetail, type IndicatorDetails} from '../../src/domain/indicator-detail.js'
import type {IndicatorWindow} from '../../src/domain/indicator-window.js'
import {fromLeanTable} from '../../src/domain/lean-table.js'
import {createDataFolder, dropExport, runOn, runOnFolder} from '../data-folder.js'
import {GOLDEN} from '../golden-table.js'

const DEMONSTRATION = join(import.meta.dirname, '..', '..', 'data')
const WHOLE: EvidenceOptions = {showsText: false, byDay: true, mostRows: 1_000_000}

test.each([
  ['the golden municipalities', GOLDEN, undefined],
  ['the golden municipalities, inside a bimester', GOLDEN, '2009-12-16'],
  ['the demonstration', DEMONSTRATION, undefined],
])(
  'the rows that count make the numerator and denominator of every window: %s',
  async (_, dataDir, cutoff) => {
    const pipeline = await runOnFolder(await copy(dataDir), {today: '2013-06-30', ...(cutoff && {cutoff})})
    for (const byDay of [true, false]) {
      expect(compare(await read(pipeline, {...WHOLE, byDay}))).toEqual([])
    }
  },
)

test('what is told of the files does not depend on which of them came first', async () => {
  const early = '# exportado: 2009-02-01\nfecha,visitas\n2009-01-01,10\n2009-01-02,20\n'
  const later = '# exportado: 2009-03-01\nfecha,visitas\n2009-01-02,25\n'
  const dataDir = await createDataFolder({'pore/b.csv': later})
  const storeFile = join(dataDir, 'cache', 'store.duckdb')
  await runOnFolder(dataDir, {storeFile}).then(({close}) => close())
  await dropExport(dataDir, 'pore/a.csv', early)
  const tell = async (pipeline: Pipeline) => {
    await makeEvidence(pipeline.store, WHOLE)
    const [part] = toMunicipalityParts(['pore'])
    return (await toEvidenceTexts(pipeline.store, pipeline.project, part as NonNullable<typeof part>))('pore')
  }
  const fresh = await tell(await runOnFolder(dataDir))
  expect(fresh).toContain('pore/a.csv')
  expect(await tell(await runOnFolder(dataDir, {storeFile}))).toBe(fresh)
})

test('a corrected day is told with the file that corrects it, and the rest with its lines', async () => {
  const rows = await readRows(
    {
      'pore/a.csv': '# exportado: 2009-02-01\nfecha,visitas\n2009-01-01,10\n2009-01-02,20\n',
      'pore/b.csv': '# exportado: 2009-03-01\nfecha,visitas\n2009-01-02,25\n',
    },
    'pore-19',
  )
  expect(rows).toEqual([
    {file: 'pore/a.csv', first_line: 3, last_line: 3, first_day: '2009-01-01', rows: 1, numerator: 10},
    {
      file: 'pore/a.csv',
      first_line: 4,
      last_line: 4,
      first_day: '2009-01-02',
      rows: 1,
      numerator: 0,
      why: 'reemplazada',
      other: 'pore/b.csv',
      replaced: 1,
    },
    {file: 'pore/b.csv', first_line: 3, last_line: 3, first_day: '2009-01-02', rows: 1, numerator: 25},
  ])
})

test('the pages of a section are told by file and day, with their range of lines; other pages are not', async () => {
  const pages =
    'fecha,pagina,visitas\n2009-09-01,/tramites/a,3\n2009-09-01,/noticias/b,9\n2009-09-01,/tramites/c,4\n'
  const {evidence} = await read(
    await runOnFolder(await copy(GOLDEN, {'saman/visitas paginas.csv': pages}), {today: '2010-12-01'}),
  )
  const file = Object.entries(evidence.files).find(([, {path}]) => path === 'saman/visitas paginas.csv')?.[0]
  const rows = toRows(evidence, 'saman-04').filter(({file_id}) => String(file_id) === file)
  expect(rows).toMatchObject([{first_line: 2, last_line: 4, first_day: '2009-09-01', rows: 2}])
})

test('a title that is repeated in its window counts once, and the file that has it first is named', async () => {
  const rows = await readRows(
    {
      'pore/a.csv': 'fecha,tipo,titulo\n2009-01-05,noticia,Feria\n2009-01-05,noticia,Feria\n',
      'pore/b.csv': 'fecha,tipo,titulo\n2009-01-09,noticia,FERIA\n2009-02-09,noticia,Feria\n',
    },
    'pore-01',
  )
  expect(
    rows.map(({file, first_line, numerator, why, other}) => [file, first_line, numerator, why, other]),
  ).toEqual([
    ['pore/a.csv', 2, 1, undefined, undefined],
    ['pore/a.csv', 3, undefined, 'duplicada', undefined],
    ['pore/b.csv', 2, undefined, 'repetida', 'pore/a.csv'],
    ['pore/b.csv', 3, 1, undefined, undefined],
  ])
})

test('the people of a list are told as runs of lines, with how many they are and nothing of who they are', async () => {
  const list = Array.from({length: 25}, (_, i) => `2010-03-04,Taller de Ana Gómez,taller,Persona ${i},JAC`)
  const few = ['2010-05-06,Otro,taller,Persona 1,JAC', '2010-05-06,Otro,taller,Persona 2,JAC']
  const rows = await readRows(
    {'pore/lista.csv': ['fecha,evento,tipo,persona,organizacion', ...list, ...few, ''].join('\n')},
    'pore-06',
  )
  expect(rows).toEqual([
    {
      file: 'pore/lista.csv',
      first_line: 2,
      last_line: 26,
      first_day: '2010-03-04',
      rows: 25,
      numerator: 1,
      attendees: 25,
      event_no: 1,
    },
    {
      file: 'pore/lista.csv',
      first_line: 27,
      last_line: 28,
      first_day: '2010-05-06',
      rows: 2,
      why: 'pocas_personas',
      attendees: 2,
      event_no: 1,
    },
  ])
})

test('of a level the last declaration counts, and those before it name the day of the one that stands', async () => {
  const {evidence, details} = await read(
    await runOn(
      {
        'pore/m.csv': 'fecha,medida,numerador,denominador\n2009-02-10,fase_1,3,10\n2009-09-10,fase_1,7,10\n',
      },
      {cutoff: '2009-12-31'},
    ),
  )
  const code = Object.keys(evidence.rows)[0] ?? ''
  const windows = findIndicatorDetail(details, code)?.windows ?? []
  const at = (day: string) => windows.find(({as_of}) => as_of === day) as IndicatorWindow
  const now = findEvidence(evidence, code, at('2009-12-31'))
  expect(now.counting).toMatchObject([{first_line: 3, numerator: 7, denominator: 10}])
  expect(now.others).toMatchObject([{first_line: 2, until: '2009-09-10'}])
  const early = findEvidence(evidence, code, at('2009-02-28'))
  expect(early.counting).toMatchObject([{first_line: 2, numerator: 3, denominator: 10}])
  expect(early.others).toEqual([])
})

test('each reason for which a row does not count is given where it is the reason', async () => {
  const attendance = 'fecha,evento,tipo,persona,organizacion,asistentes'
  const requests = 'fecha,tipo,titulo,dependencia,fecha_solicitud,fecha_acordada,fecha_entrega'
  const pipeline = await runOnFolder(
    await copy(GOLDEN, {
      'saman/listas.csv': `${attendance}\n2009-02-02,Foro,taller,Uno,,\n2009-02-03,Cierre,taller,Uno,,\n2009-02-03,Cierre,taller,Dos,,\n`,
      'saman/totales.csv': `${attendance}\n2009-02-02,Foro,taller,,,40\n2009-02-03,Cierre,taller,,,2\n2009-02-04,Mesa,reunion,,,7\n`,
      'saman/lapsos.csv': 'desde,hasta,visitas\n2009-02-01,2009-03-10,77\n2009-03-20,2009-04-10,30\n',
      'saman/solicitudes.csv': `${requests}\n,informe,Presupuesto,Hacienda,2009-09-01,2009-09-10,\n2009-09-09,informe,Presupuesto,Hacienda,2009-09-01,2009-09-10,2009-09-09\n`,
    }),
    {today: '2010-12-01'},
  )
  const {evidence, details} = await read(pipeline)
  expect(compare({evidence, details})).toEqual([])
  const found = new Set(
    Object.keys(evidence.rows).flatMap((code) => toRows(evidence, code).map(({why}) => why)),
  )
  const reasons = Object.keys(EVIDENCE_REASONS) as EvidenceReason[]
  expect(reasons.filter((reason) => !found.has(reason))).toEqual([])
})

test('titles that may name people are told on this machine only', async () => {
  const exports = {
    'pore/p.csv':
      'fecha,tipo,titulo\n2009-01-05,edicto,Edicto de Ana Gómez\n2009-01-06,noticia,Feria del café\n',
  }
  const pipeline = await runOn(exports)
  const readFile = async (preview: boolean): Promise<string> => {
    const archive = unzipSync(await toArchive(pipeline, {preview}))
    return strFromU8(archive['municipios/pore-filas.json'] ?? new Uint8Array())
  }
  const published = await readFile(false)
  const shown = await readFile(true)
  expect(published).toContain('Feria del café')
  expect(published).not.toContain('Ana')
  expect(shown).toContain('Ana')
})

test('a window with very many rows tells how many are not listed', async () => {
  const days = Array.from({length: 9}, (_, i) => `2009-01-0${i + 1},${i}`)
  const pipeline = await runOn({'pore/v.csv': ['fecha,visitas', ...days, ''].join('\n')})
  const {evidence, details} = await read(pipeline, {...WHOLE, mostRows: 4})
  const {counting, others, left} = findEvidence(
    evidence,
    'pore-19',
    findWindow(details, 'pore-19', '2009-01-01'),
  )
  expect({shown: counting.length, others, left}).toEqual({shown: 4, others: [], left: 5})
})

test('a file is named with its hash and the day on which it was read', async () => {
  const {evidence} = await read(await runOn({'pore/v.csv': 'fecha,visitas\n2009-01-01,10\n'}))
  expect(Object.values(evidence.files)).toEqual([
    {
      path: 'pore/v.csv',
      sha256: createHash('sha256').update('fecha,visitas\n2009-01-01,10\n').digest('hex'),
      loaded_on: '2013-06-30',
    },
  ])
})

/** The windows whose numerator or denominator is not that of the rows that count. */
function compare({evidence, details}: {evidence: Evidence; details: IndicatorDetails}): string[] {
  const compared = Object.keys(details.indicators).flatMap((code) =>
    (findIndicatorDetail(details, code)?.windows ?? []).map((window) => {
      const {counting} = findEvidence(evidence, code, window)
      const found = [sum(counting, 'numerator'), sum(counting, 'denominator')]
      const {numerator = 0, denominator = 0, as_of} = window
      return {
        text: `${code} ${as_of}: ${found} ≠ ${[numerator, denominator]}`,
        isSame: `${found}` === `${[numerator, denominator]}`,
      }
    }),
  )
  expect(compared.length).toBeGreaterThan(100)
  return compared.flatMap(({text, isSame}) => (isSame ? [] : [text]))
}

/** The evidence and details of the municipalities of a pipeline, as the pages load them. */
async function read(
  pipeline: Pipeline,
  options: EvidenceOptions = WHOLE,
): Promise<{evidence: Evidence; details: IndicatorDetails}> {
  const {store, project} = pipeline
  await makeEvidence(store, options)
  const slugs = project.municipalities.map(({slug}) => slug)
  const [part] = toMunicipalityParts(slugs)
  if (part === undefined) throw new Error('no municipality')
  const toEvidence = await toEvidenceTexts(store, project, part)
  const toIndicators = await toIndicatorTexts(store, project, part)
  const evidence = slugs.map((slug): Evidence => JSON.parse(toEvidence(slug)))
  const details = slugs.map((slug): IndicatorDetails => JSON.parse(toIndicators(slug)))
  const merge = <T>(parts: Record<string, T>[]): Record<string, T> => Object.assign({}, ...parts)
  return {
    evidence: {
      columns: evidence[0]?.columns ?? [],
      files: merge(evidence.map(({files}) => files)),
      metrics: merge(evidence.map(({metrics}) => metrics)),
      rows: merge(evidence.map(({rows}) => rows)),
      left_off: merge(evidence.map(({left_off}) => left_off)),
    },
    details: {
      columns: (details[0] as IndicatorDetails).columns,
      indicators: merge(details.map(({indicators}) => indicators)),
    },
  }
}

interface TracedRow extends Omit<EvidenceRow, 'file_id' | 'other_file' | 'window_id'> {
  file: string | undefined
  other?: string | undefined
}

/** The evidence of one indicator, with the paths of its files. */
async function readRows(exports: Record<string, string>, code: string): Promise<TracedRow[]> {
  const {evidence} = await read(await runOn(exports))
  return toRows(evidence, code).map(({file_id, other_file, window_id, ...row}) => ({
    ...row,
    file: evidence.files[file_id]?.path,
    ...(other_file !== undefined && {other: evidence.files[other_file]?.path}),
  }))
}

function toRows(evidence: Evidence, code: string): EvidenceRow[] {
  return fromLeanTable<EvidenceRow>({columns: evidence.columns, rows: evidence.rows[code] ?? []})
}

function findWindow(details: IndicatorDetails, code: string, start: string): IndicatorWindow {
  const windows = findIndicatorDetail(details, code)?.windows ?? []
  return windows.find(({window_start}) => window_start === start) as IndicatorWindow
}

function sum(rows: readonly EvidenceRow[], column: 'numerator' | 'denominator'): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0)
}

async function copy(dataDir: string, exports: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-soporte-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await cp(dataDir, folder, {recursive: true})
  for (const [path, text] of Object.entries(exports)) await dropExport(folder, path, text)
  return folder
}
