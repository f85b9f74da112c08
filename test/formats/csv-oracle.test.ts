import fc from 'fast-check'
import Papa from 'papaparse'
import {expect, test} from 'vitest'
import {readRecords} from '../../src/formats/records.js'

const field = fc.string({unit: fc.constantFrom(...'aéÑ 1;,\t|"\'\n\r#='), maxLength: 8})
const table = fc
  .integer({min: 1, max: 5})
  .chain((columns) =>
    fc.array(fc.array(field, {minLength: columns, maxLength: columns}), {minLength: 1, maxLength: 12}),
  )

test('well-formed text of any dialect gives the fields that another reader of CSV gives', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      (rows, delimiter, newline, quoted, endsInBreak) => {
        const write = (cell: string) =>
          quoted || /["\n\r]/.test(cell) || cell.includes(delimiter)
            ? `"${cell.replaceAll('"', '""')}"`
            : cell
        const lines = rows.map((cells) => cells.map(write).join(delimiter))
        const text = lines.join(newline) + (endsInBreak ? newline : '')
        const oracle = Papa.parse<string[]>(text, {delimiter, newline, skipEmptyLines: 'greedy'})
        const records = [...readRecords(text, delimiter, {columns: rows[0]?.length ?? 0})]
        expect(oracle.errors.filter(({type}) => type === 'Quotes')).toEqual([])
        expect(records.map(({fields}) => fields)).toEqual(oracle.data)
      },
    ),
    {numRuns: 2_000, seed: 1},
  )
})
