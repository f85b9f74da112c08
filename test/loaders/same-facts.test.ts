import fc from 'fast-check'
import {expect, test} from 'vitest'
import {SOURCE_KINDS} from '../../src/domain/kind.js'
import {encodeWindows1252} from '../../src/formats/windows-1252.js'
import {readOn} from '../data-folder.js'
import {type Dialect, distinctExport, type GeneratedExport, toText} from '../generated-export.js'
import {compareContents, readKept, type StoreContents} from '../store-contents.js'

/** Encodings that people's tools write. */
const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => encodeWindows1252(text) as Uint8Array,
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  writeDay: fc.constantFrom<Dialect['writeDay']>(
    (day) => day,
    (day) => day.replaceAll('-', '/'),
    (day) => day.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'),
    (day) => day.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$3-$2-$1'),
  ),
})

const anyDistinctExport = fc.constantFrom(...SOURCE_KINDS).chain(distinctExport)

test('delimiter, quotes, line ends, encoding, date style and order of columns change nothing of what is kept', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDistinctExport.chain((file) =>
        fc.record({
          file: fc.constant(file),
          order: fc.shuffledSubarray([...file.columns.keys()], {minLength: file.columns.length}),
        }),
      ),
      dialect,
      fc.constantFrom(...Object.keys(ENCODINGS)),
      async ({file, order}, written, encoding) => {
        const text = toText(reorder(file, order), written)
        const plain = await keep(toText(file), file.rows.length)
        const other = await keep(ENCODINGS[encoding]?.(text) ?? text, file.rows.length)
        expect(compareContents(plain, other)).toEqual({})
      },
    ),
    {numRuns: 10, seed: 1, endOnFailure: true},
  )
})

test('an export in two parts tells what it tells whole', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(anyDistinctExport, fc.double({min: 0, max: 1, noNaN: true}), async (file, share) => {
      const at = Math.round(file.rows.length * share)
      const parts = [file.rows.slice(0, at), file.rows.slice(at)].map((rows) => toText({...file, rows}))
      const whole = await tell({'a.csv': toText(file)})
      expect(await tell({'a.csv': parts[0] ?? '', 'b.csv': parts[1] ?? ''})).toEqual(whole)
      expect(whole.flat().length).toBeGreaterThan(0)
    }),
    {numRuns: 10, seed: 1, endOnFailure: true},
  )
})

function reorder({columns, rows, ...file}: GeneratedExport, order: readonly number[]): GeneratedExport {
  const pick = (cells: readonly string[]) => order.map((i) => cells[i] ?? '')
  return {...file, columns: pick(columns), rows: rows.map(pick)}
}

/** What is kept of an export of which all of so many rows are taken, but for what is about the file. */
async function keep(content: string | Uint8Array, rows: number): Promise<StoreContents> {
  const {store} = await readOn({'a.csv': content})
  const {source_file: _, ...contents} = await readKept(store)
  expect(await store.query('select read, accepted from file_report')).toEqual([{read: rows, accepted: rows}])
  return contents
}

/** What exports tell, whichever file says it. */
async function tell(exports: Record<string, string>): Promise<object[][]> {
  const {store} = await readOn(exports)
  const facts: object[][] = []
  for (const table of [
    'site_visits',
    'section_visits',
    'visits',
    'publications',
    'attendance',
    'measurements',
  ]) {
    const columns = ['visits', 'publications', 'attendance', 'measurements'].includes(table)
      ? '* exclude (file_id, line)'
      : '*'
    facts.push(await store.query(`select ${columns} from ${table} order by all`))
  }
  return facts
}
