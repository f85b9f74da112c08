import {createHash, randomBytes} from 'node:crypto'
import {readdirSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {strToU8, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readBytes} from '../../../loaders/inputs/file-chunks.js'
import {fingerprintInputs, toFingerprint} from '../../../loaders/inputs/fingerprint.js'
import {toInputFile} from '../../../loaders/inputs/input-file.js'
import {type Inputs, type KnownInputs, readInputs} from '../../../loaders/inputs/read-inputs.js'
import {unpack} from '../../../loaders/inputs/unpack.js'
import {ContainerProblem} from '../../../src/formats/files/unpack-limits.js'
import {FILE_TIME, makeFolder, makeFolderOf, readFolder, writeFiles} from './folder.js'

const CSV = 'fecha,página,visitas\n2009-07-01,/a,1\n'
const TABBED = 'fecha\tvisitas\n'

const contentsOf = ({exports}: Inputs) =>
  exports.map((input) => [input.path, Buffer.from(readBytes(input)).toString(), input.problem])

const problemsOf = ({exports}: Inputs) => exports.map(({path, problem}) => [path, problem])

async function readDropped(files: Record<string, string | Uint8Array>): Promise<Inputs> {
  const dropped = Object.entries(files).map(([path, content]) => [`entrada/${path}`, content])
  return await readFolder(await makeFolderOf(Object.fromEntries(dropped)))
}

/** The only problem of a container of this content. */
async function problemOf(content: Uint8Array, name = 'a.zip'): Promise<string | undefined> {
  const {exports} = await readDropped({[name]: content})
  expect(exports.map(({path}) => path)).toEqual([`entrada/${name}`])
  return exports[0]?.problem
}

test('what is packed is read as its content, below the path of what holds it', async () => {
  const zip = zipSync({
    'visitas.csv': [strToU8(CSV), {level: 0}],
    'otros/día.tsv': strToU8(TABBED),
    'vacía/': new Uint8Array(),
    'nada.txt': [new Uint8Array(), {level: 0}],
    '__MACOSX/._visitas.csv': strToU8('x'),
    '.DS_Store': strToU8('x'),
  })
  const inputs = await readDropped({'pore/julio.zip': zip, 'pore/a.csv.gz': gzipSync(CSV)})
  expect(contentsOf(inputs)).toEqual([
    ['entrada/pore/a.csv.gz/a.csv', CSV, undefined],
    ['entrada/pore/julio.zip/visitas.csv', CSV, undefined],
    ['entrada/pore/julio.zip/otros/día.tsv', TABBED, undefined],
    ['entrada/pore/julio.zip/nada.txt', '', expect.stringContaining('vacío')],
  ])
  expect(inputs.files.map(({path}) => path)).toEqual(['entrada/pore/a.csv.gz', 'entrada/pore/julio.zip'])
  expect(inputs.exports[1]).toMatchObject({
    sha256: createHash('sha256').update(CSV).digest('hex'),
    modifiedAt: FILE_TIME,
    size: CSV.length + 1,
  })
})

test('what is packed under another name is unpacked all the same', async () => {
  const inputs = await readDropped({'a.csv': gzipSync(CSV), 'b.csv': zipSync({'c.csv': strToU8(CSV)})})
  expect(contentsOf(inputs)).toEqual([
    ['entrada/a.csv/a.csv', CSV, undefined],
    ['entrada/b.csv/c.csv', CSV, undefined],
  ])
})

test('a zip that tells its sizes in 64 bits, or follows its files with their sizes, is read', async () => {
  expect(contentsOf(await readDropped({'a.zip': toZip64(zipSync({'b.csv': strToU8(CSV)}))}))).toEqual([
    ['entrada/a.zip/b.csv', CSV, undefined],
  ])
  expect(contentsOf(await readDropped({'a.zip': toStreamed(zipSync({'b.csv': strToU8(CSV)}))}))).toEqual([
    ['entrada/a.zip/b.csv', CSV, undefined],
  ])
})

test('names that are not in UTF-8 are those of Windows in Spanish; what nobody sees in them is shown', async () => {
  const old = Buffer.from(zipSync({'P@gina.csv': strToU8(CSV)}))
  for (let i = old.indexOf('P@g'); i !== -1; i = old.indexOf('P@g')) old[i + 1] = 0xa0
  const inputs = await readDropped({'a.zip': old, 'b.zip': zipSync({'\u202evsc.csv': strToU8(CSV)})})
  expect(inputs.exports.map(({path, warnings}) => [path, warnings.length])).toEqual([
    ['entrada/a.zip/Página.csv', 0],
    ['entrada/b.zip/[U+202E]vsc.csv', 1],
  ])
})

describe('not unpacked, and said why, is', () => {
  test.each(['../../mal.csv', 'a/../../mal.csv', '/mal.csv', 'C:/mal.csv', 'a\\..\\mal.csv'])(
    'a zip with the path %s: nothing of it is written',
    async (name) => {
      const folder = await makeFolderOf({
        'datos/entrada/a.zip': zipSync({'bien.csv': strToU8(CSV), [name]: strToU8('x')}),
      })
      const inputs = await readInputs(join(folder, 'datos'), {unpackInto: join(folder, 'trabajo', 'a')})
      expect(problemsOf(inputs)).toEqual([['entrada/a.zip', expect.stringContaining('ruta no permitida')]])
      expect(listDeep(folder)).toEqual(['datos/entrada/a.zip'])
    },
  )

  test('a bomb: it is stopped before it is written', async () => {
    const zeros = new Uint8Array(60_000_000)
    const folder = await makeFolderOf({
      'entrada/a.csv.gz': gzipSync(zeros),
      'entrada/b.zip': zipSync({a: zeros}),
    })
    const unpackInto = await makeFolder()
    const problem = expect.stringMatching(/archivo comprimido demasiado grande: .* 200 veces/)
    expect(problemsOf(await readInputs(folder, {unpackInto}))).toEqual([
      ['entrada/a.csv.gz', problem],
      ['entrada/b.zip', problem],
    ])
    expect(readdirSync(unpackInto)).toEqual([])
  })

  test('a zip whose directory lies about a size', async () => {
    const zip = zipSync({'a.csv': new Uint8Array(60_000_000)})
    const entry = Buffer.from(zip).lastIndexOf('PK\u0001\u0002')
    new DataView(zip.buffer).setUint32(entry + 24, 10, true)
    expect(await problemOf(zip)).toContain('dañado')
  })

  test('a zip of more than 4 GB, or of more than 1000 files', async () => {
    const half = randomBytes(22_000_000)
    const large = zipSync({'a.csv': half, 'b.csv': half}, {level: 0})
    for (const i of listEntryOffsets(large)) new DataView(large.buffer).setUint32(i + 24, 2.2e9, true)
    expect(await problemOf(large)).toContain('trae más de 4 GB, que es el límite')
    expect(await problemOf(zipSync(toMany(1_001)))).toContain('trae 1.001 archivos y el límite es de 1.000')
  })

  test('one that is damaged, cut or of nothing', async () => {
    const gz = gzipSync(randomBytes(5_000).toString('hex'))
    const zip = zipSync({'a.csv': strToU8(CSV)})
    const stored = zipSync({'a.csv': [strToU8(CSV), {level: 0}]})
    stored.set(strToU8('X'), stored.indexOf('2'.charCodeAt(0), 40))
    expect(await problemOf(gz.subarray(0, 2_000), 'a.csv.gz')).toContain('dañado')
    expect(await problemOf(gz.fill(0, 500, 600), 'a.csv.gz')).toContain('dañado')
    expect(await problemOf(zip.subarray(0, -30))).toContain('dañado')
    expect(await problemOf(zip.fill(0, 40, 50))).toContain('dañado')
    expect(await problemOf(stored)).toContain('dañado')
    expect(await problemOf(zipSync({}))).toBe(
      'El archivo comprimido no trae ningún archivo. Comprima otra vez los CSV, o déjelos sin comprimir.',
    )
  })

  test('a zip with a password, in an unknown compression, or with one name twice', async () => {
    const locked = zipSync({'a.csv': strToU8(CSV)})
    const odd = locked.slice()
    for (const i of listEntryOffsets(locked)) {
      locked[i + 8] = 1
      odd[i + 10] = 14
    }
    expect(await problemOf(locked)).toContain('contraseña')
    expect(await problemOf(odd)).toContain('comprimido de un modo que no se conoce')
    const twins = zipSync({'a.csv': strToU8(CSV), 'b.csv': strToU8(CSV)})
    for (const i of listEntryOffsets(twins)) twins[i + 46] = 0x61
    expect(await problemOf(twins)).toContain('dos archivos con el mismo nombre')
  })

  test('a workbook or a document, whatever its name', async () => {
    const toOffice = (part: string) =>
      zipSync({'[Content_Types].xml': strToU8('<x/>'), [part]: strToU8('<x/>')})
    expect(await problemOf(toOffice('xl/workbook.xml'))).toContain('Es un libro de Excel.')
    expect(await problemOf(toOffice('xl/workbook.xml'), 'a.csv')).toContain('Es un libro de Excel.')
    expect(await problemOf(toOffice('xl/workbook.xml'), 'a.xlsx')).toContain('Es un libro de Excel.')
    expect(await problemOf(toOffice('word/document.xml'), 'a.csv')).toContain('Es un documento.')
  })

  test('one that is within another: the rest of it is', async () => {
    const inner = zipSync({'a.csv': strToU8(CSV)})
    const outer = zipSync({'b.zip': inner, 'c.csv.gz': gzipSync(CSV), 'd.csv': strToU8(CSV)})
    expect(problemsOf(await readDropped({'a.zip': outer}))).toEqual([
      ['entrada/a.zip/b.zip', expect.stringContaining('dentro de otro')],
      ['entrada/a.zip/c.csv.gz', expect.stringContaining('dentro de otro')],
      ['entrada/a.zip/d.csv', undefined],
    ])
  })
})

test('a container that is written meanwhile is not unpacked under the hash that it had', async () => {
  const folder = await makeFolderOf({'entrada/a.csv.gz': gzipSync(CSV)})
  const unpackInto = await makeFolder()
  const file = toInputFile('entrada/a.csv.gz', join(folder, 'entrada', 'a.csv.gz'))
  const packed = {...file, container: 'gzip', sha256: 'f'.repeat(64)} as const
  writeFileSync(file.file, gzipSync(`${CSV}${CSV}`))
  await expect(unpack(packed, unpackInto)).rejects.toThrow(ContainerProblem)
  expect(readdirSync(unpackInto)).toEqual([])
})

test('a link within a zip is left out', async () => {
  const zip = zipSync({
    'a.csv': strToU8(CSV),
    'b.csv': [strToU8('/etc/hosts'), {os: 3, attrs: 0o120777 << 16}],
  })
  expect(contentsOf(await readDropped({'a.zip': zip}))).toEqual([['entrada/a.zip/a.csv', CSV, undefined]])
})

test('formato.json is no export but tells how others are read', async () => {
  const inputs = await readDropped({
    'pore/formato.json': '{}',
    'pore/Formato.JSON.csv': CSV,
    'a/FORMATO.json': '{}',
  })
  expect(inputs.exports.map(({path}) => path)).toEqual(['entrada/pore/Formato.JSON.csv'])
  expect(inputs.mappings.map(({path}) => path)).toEqual([
    'entrada/a/FORMATO.json',
    'entrada/pore/formato.json',
  ])
})

describe('what is known', () => {
  test('is not read again until it changes', async () => {
    const folder = await makeFolderOf({
      'municipios.csv': 'codigo\n',
      'entrada/a.csv': CSV,
      'entrada/b.zip': zipSync({'c.csv': strToU8(CSV)}),
    })
    const unpackInto = await makeFolder()
    const first = await readInputs(folder, {unpackInto})
    const known: KnownInputs = new Map(
      [...first.files, ...first.exports].map((input) => [input.path, {...input, sha256: `${input.sha256}!`}]),
    )
    // Only what is not read can have the hash that it is said to have.
    const isRecalled = ({files, exports}: Inputs) =>
      Object.fromEntries([...files, ...exports].map(({path, sha256}) => [path, sha256.endsWith('!')]))
    const members = new Map([...known].filter(([path]) => path !== 'entrada/b.zip'))
    expect(isRecalled(await readInputs(folder, {unpackInto, known: members}))).toEqual({
      'municipios.csv': true,
      'entrada/a.csv': true,
      'entrada/b.zip': false,
      'entrada/b.zip/c.csv': true,
    })
    await writeFiles(folder, {'entrada/a.csv': `${CSV}2009-07-02,/a,1\n`})
    utimesSync(join(folder, 'entrada', 'b.zip'), new Date(0), new Date(0))
    expect(isRecalled(await readInputs(folder, {unpackInto, known: members}))).toEqual({
      'municipios.csv': true,
      'entrada/a.csv': false,
      'entrada/b.zip': false,
      'entrada/b.zip/c.csv': true,
    })
    expect((await fingerprintInputs(folder, known)).length).toBe(16)
  })

  test('of a container leaves with it', async () => {
    const folder = await makeFolderOf({'entrada/a.csv.gz': gzipSync(CSV)})
    const unpackInto = await makeFolderOf({'nota.txt': 'x', [`${'0'.repeat(64)}.tmp/0`]: 'x'})
    const {files} = await readInputs(folder, {unpackInto})
    expect(readdirSync(unpackInto).sort()).toEqual([files[0]?.sha256, 'nota.txt'])
    await writeFiles(folder, {'entrada/a.csv.gz': CSV})
    await readInputs(folder, {unpackInto})
    expect(readdirSync(unpackInto)).toEqual(['nota.txt'])
  })
})

test('the fingerprint is of the files as they lie there, and the same with or without unpacking', async () => {
  const folder = await makeFolderOf({
    'municipios.csv': 'codigo\n',
    'entrada/a.csv.gz': gzipSync(CSV),
    'entrada/b.zip': strToU8('PK\u0003\u0004'),
    'entrada/formato.json': '{}',
  })
  const {files, exports} = await readFolder(folder)
  const before = await fingerprintInputs(folder)
  expect(toFingerprint(files)).toBe(before)
  const known = new Map([...files, ...exports].map((input) => [input.path, input]))
  expect(await fingerprintInputs(folder, known)).toBe(before)
  const growingAt = (modifiedAt: string) =>
    toFingerprint(files.map((file) => ({...file, growing: true, modifiedAt})))
  expect(growingAt('2013-01-15T12:00:01Z')).toBe(growingAt('2013-01-15T12:00:02Z'))
  expect(growingAt('2013-01-15T12:00:01Z')).not.toBe(before)
  await writeFiles(folder, {'entrada/formato.json': '{ }'})
  expect(await fingerprintInputs(folder, known)).not.toBe(before)
})

function toMany(count: number): Zippable {
  return Object.fromEntries(Array.from({length: count}, (_, i) => [`${i}.csv`, strToU8(CSV)]))
}

function listEntryOffsets(zip: Uint8Array): number[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length)
  const offsets: number[] = []
  for (let i = bytes.indexOf('PK\u0001\u0002'); i !== -1; i = bytes.indexOf('PK\u0001\u0002', i + 1))
    offsets.push(i)
  return offsets
}

/** The same zip of one file, with the size of the file and the place of the directory told only in 64 bits. */
function toZip64(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const [entry = 0] = listEntryOffsets(zip)
  const end = bytes.lastIndexOf('PK\u0005\u0006')
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(bytes.readUInt32LE(entry + 24)), 4)
  bytes.writeUInt32LE(0xffffffff, entry + 24)
  bytes.writeUInt16LE(extra.length, entry + 30)
  const record = Buffer.alloc(56)
  record.write('PK\u0006\u0006')
  record.writeBigUInt64LE(1n, 32)
  record.writeBigUInt64LE(BigInt(end - entry + extra.length), 40)
  record.writeBigUInt64LE(BigInt(entry), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\u0006\u0007')
  locator.writeBigUInt64LE(BigInt(end + extra.length), 8)
  bytes.fill(0xff, end + 8, end + 20)
  return Buffer.concat([bytes.subarray(0, end), extra, record, locator, bytes.subarray(end)])
}

/** The same zip, with the sizes left open before the files as who writes without knowing them does. */
function toStreamed(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  bytes[6] = (bytes[6] ?? 0) | 8
  bytes.fill(0, 14, 26)
  return bytes
}

function listDeep(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
