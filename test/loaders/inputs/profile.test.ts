import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {CHUNK, readBytes, readChunks, readHead} from '../../../loaders/inputs/file-chunks.js'
import {toInputFile} from '../../../loaders/inputs/input-file.js'
import {type Profile, profileFile} from '../../../loaders/inputs/profile.js'
import {Utf8Check} from '../../../loaders/inputs/utf8-check.js'
import {decode, decodeChunks} from '../../../src/formats/decode.js'
import {LineLengths} from '../../../src/formats/files/line-lengths.js'
import {makeFolderOf} from './folder.js'

const LINE = 'pore;2009-07-01;/página;12\n'

async function profileOf(content: string | Uint8Array, name = 'a.csv'): Promise<Profile> {
  const folder = await makeFolderOf({[name]: content})
  return profileFile(toInputFile(`entrada/${name}`, join(folder, name)))
}

test('one reading tells the hash, the encoding and the day that the export states', async () => {
  const content = `# exportado: 2009-08-31\n${LINE}`
  expect(await profileOf(content)).toEqual({
    sha256: createHash('sha256').update(content).digest('hex'),
    encoding: 'utf-8',
    statedDate: '2009-08-31',
    warnings: [],
    growing: false,
  })
  expect((await profileOf(Buffer.from(`\ufeff${content}`, 'utf16le'))).statedDate).toBe('2009-08-31')
})

test.each([
  ['utf-8', Buffer.from(`\ufeff${LINE.repeat(90_000)}`)],
  ['utf-16le', Buffer.from(`\ufeff${LINE.repeat(50_000)}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${LINE}`, 'utf16le').swap16()],
  ['windows-1252', Buffer.from(LINE.repeat(90_000), 'latin1')],
  ['mixed', Buffer.concat([Buffer.from('a\n'.repeat(600_000) + LINE), Buffer.from(LINE, 'latin1')])],
  ['mixed', Buffer.concat([Buffer.from(LINE, 'latin1'), Buffer.from('a\n'.repeat(600_000) + LINE)])],
])('a file in %s is told as it is when it is read at once', async (encoding, content) => {
  const {warnings} = decode(content)
  expect(await profileOf(content)).toMatchObject({encoding, warnings})
  expect(warnings).toHaveLength(encoding === 'mixed' ? 1 : 0)
})

test('a character that lies across two chunks is one', () => {
  const bytes = Buffer.from('a👩é€')
  for (const size of [1, 2, 3, 4, 5]) {
    for (const [end, isValid] of [
      [bytes.length, true],
      [bytes.length - 1, false],
    ] as const) {
      const check = new Utf8Check()
      for (let i = 0; i < end; i += size) check.add(bytes.subarray(i, Math.min(i + size, end)))
      expect(check.isValid()).toBe(isValid)
    }
  }
})

test('lines are as long as they are, whatever the chunks', () => {
  for (const end of ['\n', '\r']) {
    const lines = new LineLengths()
    const bytes = Buffer.from(['a'.repeat(5), 'b'.repeat(40), 'c'].join(end))
    for (let i = 0; i < bytes.length; i += 8) lines.add(bytes.subarray(i, i + 8))
    expect([lines.first(), lines.longest()]).toEqual([4 + end.length, 39 + end.length])
  }
})

test('the bytes of a file come in chunks, from any place on', async () => {
  const content = Buffer.alloc(2 * CHUNK + 5, 'abc')
  const folder = await makeFolderOf({'a.csv': content})
  const file = toInputFile('a.csv', join(folder, 'a.csv'))
  expect(Array.from(readChunks(file), ({length}) => length)).toEqual([CHUNK, CHUNK, 5])
  expect(Array.from(readChunks(file, 2 * CHUNK + 1), (chunk) => Buffer.from(chunk).toString())).toEqual([
    content.subarray(2 * CHUNK + 1).toString(),
  ])
  expect(content.equals(readBytes(file))).toBe(true)
  expect(Buffer.from(readHead(file, 4)).toString()).toBe('abca')
})

describe('refused, with its remedy, is a file', () => {
  test.each([
    ['of nothing', '', 'El archivo está vacío'],
    ['of a byte order mark alone', '\ufeff', 'El archivo está vacío'],
    ['of blank lines', ' \r\n\t\n', 'El archivo está vacío'],
    ['of 10 MB in one line', 'a;'.repeat(5_000_000), 'una línea demasiado larga'],
    ['with a line of 17 MB', `${LINE}${'x'.repeat(17 * CHUNK)}\n${LINE}`, 'una línea demasiado larga'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'Es una imagen'],
    ['that is a web page', '<!DOCTYPE html><html></html>', 'Es una página web'],
    ['of bytes that are no text', Buffer.from([1, 0, 0, 0, 2, 0, 0, 3]), 'no es de texto'],
  ])('%s', async (_, content, problem) => {
    const profile = await profileOf(content)
    expect(profile.problem).toContain(problem)
    expect(profile.problem).toMatch(/\. \p{Lu}.*\.$/u)
  })
})

test('lines that end in CR alone are lines', async () => {
  expect((await profileOf(LINE.replace('\n', '\r').repeat(800_000))).problem).toBeUndefined()
})

test('what a browser unpacked on its way is read though its name ends in .gz', async () => {
  expect(await profileOf(LINE, 'a.csv.gz')).toMatchObject({encoding: 'utf-8'})
  expect((await profileOf(LINE, 'a.csv.gz')).problem).toBeUndefined()
  expect((await profileOf('x', 'a.tar.gz')).problem).toContain('Es un archivo comprimido')
})

test('a file that is written while it is read is growing, and no error', async () => {
  const folder = await makeFolderOf({'a.csv': LINE.repeat(1_000_000)})
  const name = join(folder, 'a.csv')
  const script = `const {appendFileSync} = require('node:fs')
    for (;;) { appendFileSync(process.argv[1], 'x'); process.stdout.write('.') }`
  const writer = spawn(process.execPath, ['-e', script, name], {stdio: ['ignore', 'pipe', 'inherit']})
  onTestFinished(() => void writer.kill())
  await once(writer.stdout, 'data')
  writer.stdout.resume()
  expect(profileFile(toInputFile('entrada/a.csv', name))).toEqual({
    sha256: '',
    encoding: 'utf-8',
    statedDate: null,
    warnings: [],
    growing: true,
  })
})

test.each([0, 1, 2, 3])(
  'letters that the reading of a large file cuts in two are read whole, %d bytes further on',
  async (shift) => {
    const content = `${'x'.repeat(shift)}\n${`${'ñ€𝄞'.repeat(40)}\n`.repeat(9_000)}`
    const folder = await makeFolderOf({'a.csv': content})
    const file = toInputFile('entrada/a.csv', join(folder, 'a.csv'))
    expect(file.size).toBeGreaterThan(3 * CHUNK)
    expect(profileFile(file)).toMatchObject({encoding: 'utf-8', warnings: []})
    for (const encoding of ['utf-8', 'mixed'] as const) {
      expect([...decodeChunks(readChunks(file), encoding)].join('') === content).toBe(true)
    }
  },
)
