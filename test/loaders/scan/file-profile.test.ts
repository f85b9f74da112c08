import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {FileProfile} from '../../../loaders/scan/file-profile.js'

/** The profile of these bytes, read step by step. */
function profile(bytes: Uint8Array, step: number): {sha256: string; isUtf8: boolean} {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-perfil-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const file = join(folder, 'a.csv')
  writeFileSync(file, bytes)
  const profile = new FileProfile(file)
  onTestFinished(() => profile.close())
  for (let end = step; end < bytes.length + step; end += step) profile.readTo(Math.min(end, bytes.length))
  return profile.finish()
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('wherever the steps end, the fingerprint is that of the whole, and characters are not cut', () => {
  const bytes = new TextEncoder().encode('niñez – 😀 fin')
  for (let step = 1; step <= bytes.length; step++) {
    expect(profile(bytes, step)).toEqual({sha256: sha256(bytes), isUtf8: true})
  }
})

test.each([
  ['a letter of Windows-1252', [0x61, 0xf1, 0x6f]],
  ['one at the end', [0x61, 0xf1]],
  ['a character that is cut at the end', [0x61, 0xe2, 0x80]],
  ['a continuation by itself', [0x80]],
  ['too many continuations', [0xc3, 0xb1, 0xb1, 0xb1, 0xb1, 0xb1]],
])('%s is no UTF-8', (_, numbers) => {
  const bytes = Uint8Array.from(numbers)
  for (const step of [1, 2, 6]) expect(profile(bytes, step)).toEqual({sha256: sha256(bytes), isUtf8: false})
})

test('more than is read at once', () => {
  const bytes = new TextEncoder().encode('ñ😀a'.repeat(400_000))
  expect(profile(bytes, 1_300_001)).toEqual({sha256: sha256(bytes), isUtf8: true})
})
