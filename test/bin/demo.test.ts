import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, expect, test, vi} from 'vitest'
import {toBytes} from '../../bin/demo/demo-file.js'
import {demonstration} from '../../bin/demo/demonstration.js'
import {runDemo} from '../../bin/demo.js'
import {toCheckReport} from '../../loaders/check.js'
import {KIND_WORDS, KINDS} from '../../src/domain/kind.js'
import {COLUMNS} from '../../src/formats/columns.js'
import {decode} from '../../src/formats/decode.js'
import {toTemplate} from '../../src/formats/template.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

const COMMITTED = fileURLToPath(new URL('../../data/entrada/demo', import.meta.url))
const TEMPLATES = fileURLToPath(new URL('../../data/plantillas', import.meta.url))

afterEach(() => {
  vi.useRealTimers()
})

test('the committed demonstration is, byte for byte, what the generator writes', async () => {
  expect(await readFolder(COMMITTED)).toEqual(generate())
})

test('the stories are the same in another year and another time zone', () => {
  const now = generate()
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z')})
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Kiritimati'
  try {
    expect(generate()).toEqual(now)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('every file says in its first line when it was exported, and holds nothing later', () => {
  for (const file of demonstration()) {
    const [first] = decode(toBytes(file)).text.split(/\r?\n/)
    expect(first, file.path).toMatch(/^# exportado: \d{4}-\d{2}-\d{2}$/)
    const days = file.rows.flatMap((row) => [row.fecha, row.fecha_entrega]).filter((day) => day !== undefined)
    expect([...days, file.exported].sort().at(-1), file.path).toBe(file.exported)
  }
})

test('every file name can be written on Windows, and no two differ by capitals only', () => {
  const paths = demonstration().map((file) => file.path)
  expect(paths.filter((path) => !/^([a-z]+\/)?[\w -]+\.csv$/i.test(path))).toEqual([])
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
})

test('the demonstration is small enough to be read again at each change', () => {
  const files = demonstration()
  expect(files.length).toBeLessThanOrEqual(64)
  expect(files.reduce((sum, file) => sum + file.rows.length, 0)).toBeLessThanOrEqual(30_000)
  expect(files.reduce((sum, file) => sum + toBytes(file).length, 0)).toBeLessThanOrEqual(3_000_000)
})

test('Génova has 4 079 visits in July 2009, more than in any month before', () => {
  const months = new Map<string, number>()
  for (const file of demonstration().filter(({path}) => path.startsWith('visitas_genova'))) {
    for (const {fecha, visitas} of file.rows) {
      const month = String(fecha).slice(0, 7)
      months.set(month, (months.get(month) ?? 0) + Number(visitas))
    }
  }
  const before = [...months].filter(([month]) => month < '2009-07').map(([, visits]) => visits)
  expect(before).toHaveLength(10)
  expect(months.get('2009-07')).toBe(4079)
  expect(Math.max(...before)).toBeLessThan(4079)
})

test('the corrected count of Pore overlaps the first one, is later and differs on days', () => {
  const [first, corrected] = ['visitas_pore_2010.csv', 'visitas_pore_2010_oct_dic_corregido.csv'].map(
    (path) => demonstration().find((file) => file.path === path),
  )
  if (first === undefined || corrected === undefined) throw new Error('the two exports of Pore are expected')
  const visits = new Map(first.rows.map((row) => [row.fecha, row.visitas]))
  expect(corrected.exported > first.exported).toBe(true)
  expect(corrected.rows.every((row) => visits.has(row.fecha))).toBe(true)
  expect(corrected.rows.some((row) => visits.get(row.fecha) !== row.visitas)).toBe(true)
})

test('people have codes, never names', () => {
  const people = new Set(demonstration().flatMap((file) => file.rows.map((row) => row.persona)))
  people.delete(undefined)
  expect(people.size).toBeGreaterThan(0)
  expect(
    [...people].filter((person) => !/^(Asistente|Integrante|Funcionario) \d{3}$/.test(`${person}`)),
  ).toEqual([])
})

test('it writes to another folder and leaves what is there alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demostracion-'))
  try {
    await writeFile(join(folder, 'propio.csv'), 'fecha,visitas\n')
    expect(await runDemo(['--out', folder])).toBe(0)
    expect(await readFolder(folder)).toEqual({
      ...generate(),
      'propio.csv': toText(Buffer.from('fecha,visitas\n')),
    })
  } finally {
    await rm(folder, {recursive: true})
  }
})

test('a wrong call writes nothing and ends with 2', async () => {
  expect(await runDemo(['--salida', 'x'])).toBe(2)
  expect(await runDemo(['x'])).toBe(2)
})

test('the demonstration is read without a warning', async () => {
  const folder = await createDataFolder({})
  await cp(COMMITTED, join(folder, 'entrada', 'demo'), {recursive: true})
  const {files} = await toCheckReport(await runOnFolder(folder))
  expect(
    files.flatMap(({file, warnings, reason}) =>
      [...warnings, ...(reason ?? [])].map((text) => `${file}: ${text}`),
    ),
  ).toEqual([])
})

test('a folder that cannot be written is told, and ends with 1', async () => {
  expect(await runDemo(['--out', fileURLToPath(import.meta.url)])).toBe(1)
})

test('a template of each kind is its whole header and no row, as Excel in Spanish writes it', async () => {
  for (const kind of KINDS) {
    const bytes = await readFile(join(TEMPLATES, `${KIND_WORDS[kind]}.csv`))
    expect(bytes.toString('utf8'), kind).toBe(`\ufeff${COLUMNS[kind].join(';')}\r\n`)
    expect(toTemplate(kind), kind).toBe(bytes.toString('utf8'))
  }
})

/** The bytes of each file by its path, as text of a letter a byte: a failed comparison can be read. */
function generate(): Record<string, string> {
  return Object.fromEntries(demonstration().map((file) => [file.path, toText(toBytes(file))]))
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const contents = await Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join('/'), toText(await readFile(path))]),
  )
  return Object.fromEntries(contents)
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
