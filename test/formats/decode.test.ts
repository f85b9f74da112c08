import {expect, test} from 'vitest'
import {decode, decodeChunks} from '../../src/formats/decode.js'
import type {Encoding} from '../../src/formats/encoding.js'

test('UTF-16 is read with its mark in either order, and without one with a warning', () => {
  const little = Buffer.from('\ufeffGénova', 'utf16le')
  expect(decode(little)).toMatchObject({text: 'Génova', encoding: 'utf-16le', warnings: []})
  expect(decode(Buffer.from(little).swap16())).toMatchObject({
    text: 'Génova',
    encoding: 'utf-16be',
    warnings: [],
  })
  const unmarked = decode(Buffer.from('fecha\tvisitas\nGénova', 'utf16le'))
  expect(unmarked).toMatchObject({text: 'fecha\tvisitas\nGénova', encoding: 'utf-16le'})
  expect(unmarked.warnings).toHaveLength(1)
})

test('a file with lines in two encodings is read line by line, and said', () => {
  const bytes = Buffer.concat([Buffer.from('Génova\n', 'utf8'), Buffer.from('Génova\n', 'latin1')])
  expect(decode(bytes)).toMatchObject({
    text: 'Génova\nGénova\n',
    encoding: 'mixed',
    warnings: [expect.any(String)],
  })
})

test('a text is the same in pieces of any size as read at once, in every encoding', () => {
  const text = 'fecha;página\r\n01/02/2024;Génova 👩🏽‍🌾 €\n\nlast «line»'
  const latin = text.replace('👩🏽‍🌾 €', '')
  const files: [Encoding, Uint8Array, string][] = [
    ['utf-8', Buffer.from(`\ufeff${text}`), text],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), text],
    ['windows-1252', Buffer.from(latin, 'latin1'), latin],
    ['mixed', Buffer.concat([Buffer.from(`${text}\n`), Buffer.from(latin, 'latin1')]), `${text}\n${latin}`],
  ]
  for (const [encoding, bytes, expected] of files) {
    expect(decode(bytes)).toMatchObject({encoding, text: expected})
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      expect([...decodeChunks(toReusedChunks(bytes, size), encoding)].join('')).toBe(expected)
    }
  }
})

test('the signs that Windows-1252 has where others have control codes are read', () => {
  expect(decode(Uint8Array.from([0x80, 0x93, 0xf1, 0x94]))).toEqual({
    text: '€“ñ”',
    encoding: 'windows-1252',
    warnings: [],
  })
})

test('the last character of UTF-16 that was cut in two is seen to be lost', () => {
  const bytes = Buffer.from('\ufeff1\t2\n3\t45', 'utf16le')
  expect(decode(bytes.subarray(0, -1)).text).toBe('1\t2\n3\t4\ufffd')
  expect(decode(Buffer.from(bytes).swap16().subarray(0, -1)).text).toBe('1\t2\n3\t4\ufffd')
})

test('accents of CP850 are doubted; the signs of Windows-1252 that have the same bytes are not', () => {
  const warningsOf = (...parts: (string | number)[]) =>
    decode(Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)))).warnings
  expect(warningsOf('G', 0x82, 'nova\n')).toEqual([expect.stringContaining('CP850')])
  expect(warningsOf('ni', 0xa4, 'o;d', 0xa1, 'a\n')).toEqual([expect.stringContaining('CP850')])
  expect(warningsOf(0xa1, 'Feria!;1', 0xa0, '234\n')).toEqual([])
  expect(warningsOf('G', 0xe9, 'nova;ni', 0xa4, 'o\n')).toEqual([])
})

test('a sequence that UTF-8 forbids is read as Windows-1252', () => {
  for (const bytes of [
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ]) {
    expect(decode(Uint8Array.from(bytes)).encoding).toBe('windows-1252')
  }
})

/** As a file is read: in one buffer, written over for every chunk. */
function* toReusedChunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(size)
  for (let start = 0; start < bytes.length; start += size) {
    const chunk = bytes.subarray(start, start + size)
    buffer.set(chunk)
    yield buffer.subarray(0, chunk.length)
  }
}
