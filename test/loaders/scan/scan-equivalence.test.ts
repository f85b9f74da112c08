import fc from 'fast-check'
import {expect, test} from 'vitest'
import {encodeWindows1252} from '../../../src/formats/windows-1252.js'
import {dirtyVisits} from './dirty-visits.js'
import {readGenerally, readScanned, type ScannedOptions, type Told} from './scanned.js'

const SEED = 20_240_701
const runs = (numRuns: number) => ({seed: SEED, numRuns})

function toTold({rows, rejections, suspects, days, warnings, order}: Told): Told {
  return {rows, rejections, suspects, days, warnings, order}
}

async function expectSame(text: string, options: ScannedOptions = {}): Promise<void> {
  expect(toTold(await readScanned(text, options))).toEqual(readGenerally(text, options.folder))
}

test('whatever a file holds, the scanner and the general path together read it as the general path alone', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyVisits, fc.constantFrom(undefined, 'pore'), async (text, folder) => {
      await expectSame(text, folder === undefined ? {} : {folder})
    }),
    runs(150),
  )
})

test('the same in Windows-1252', async () => {
  const writable = dirtyVisits.map((text) =>
    [...text].map((letter) => (letter <= 'ÿ' ? letter : '–')).join(''),
  )
  await fc.assert(
    fc.asyncProperty(writable, async (text) => {
      fc.pre(encodeWindows1252(text) !== undefined)
      await expectSame(text, {encoding: 'windows-1252'})
    }),
    runs(80),
  )
})

test('wherever the bytes that are read at once end', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyVisits, fc.integer({min: 1, max: 90}), async (text, chunk) => {
      await expectSame(text, {chunk})
    }),
    runs(100),
  )
})

test('however few pages can be remembered', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyVisits, fc.integer({min: 1, max: 4}), async (text, mostPages) => {
      await expectSame(text, {mostPages, mostPairs: 256})
    }),
    runs(100),
  )
})

test('whether or not pages are remembered that hardly come again', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyVisits, fc.integer({min: 1, max: 6}), async (text, manyPages) => {
      await expectSame(text, {manyPages, mostPairs: 256})
    }),
    runs(100),
  )
})

test('most rows of such files are taken by the scanner, and some are rejected', async () => {
  const files = fc.sample(dirtyVisits, runs(40))
  let [rows, fast, rejections] = [0, 0, 0]
  for (const text of files) {
    const scanned = await readScanned(text)
    rows += scanned.rows.length
    fast += scanned.fast
    rejections += scanned.rejections.length
  }
  expect(fast / rows).toBeGreaterThan(0.75)
  expect(rejections / rows).toBeGreaterThan(0.1)
})
