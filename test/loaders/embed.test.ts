import {expect, test} from 'vitest'
import {COMPLIANCE_ROWS} from '../../loaders/compliance-rows.js'
import {toEmbedFiles} from '../../loaders/embed.js'
import {findEmbeddedIndicator, readEmbeddedScores, UNEMBEDDED} from '../../src/domain/embed.js'
import {LIMIT_COLUMNS} from '../../src/domain/indicator-detail.js'
import {fromSameTable, toSameTable} from '../../src/domain/same-table.js'
import {runOnFolder} from '../data-folder.js'
import {GOLDEN} from '../golden-table.js'

test('an embedded chart gets the rows of its indicator as they are, but for its trend, and its limits', async () => {
  const {store} = await runOnFolder(GOLDEN)
  const of = 'where municipality = $1'
  const compliance = await store.table(`select * from (${COMPLIANCE_ROWS}) ${of} order by position, t`, [
    'saman',
  ])
  const scores = await store.table(`select * from score ${of} order by level, key, t`, ['saman'])
  const toFile = await toEmbedFiles(store, {first: 'saman', last: 'saman', slugs: ['saman']})
  const file = JSON.parse(JSON.stringify(toFile(compliance, scores)))
  const codes = [...new Set(compliance.rows.map(({code}) => String(code)))]
  expect(Object.keys(file.indicators)).toEqual(codes)
  for (const code of codes) {
    const expected = compliance.rows
      .filter((row) => row.code === code)
      .map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !UNEMBEDDED.some((one) => one === name))),
      )
    const {rows, limits} = findEmbeddedIndicator(file, code) ?? {}
    expect(rows).toEqual(expected)
    expect(limits).toEqual(
      await store.query(`select ${LIMIT_COLUMNS.join(', ')} from process_limit where code = $1 order by t`, [
        code,
      ]),
    )
  }
  expect(readEmbeddedScores(file)).toEqual(scores.rows.filter(({level}) => level === 'municipio'))
  expect(findEmbeddedIndicator(file, 'toString')).toBeUndefined()
})

test('what all rows say alike is told once', () => {
  const rows = [
    {a: 1, b: null, c: 'x'},
    {a: 2, b: null, c: 'x'},
  ]
  const table = toSameTable(['a', 'b', 'c'], rows)
  expect(table).toEqual({same: {b: null, c: 'x'}, columns: ['a'], rows: [[1], [2]]})
  expect(fromSameTable(table)).toEqual(rows)
  expect(fromSameTable(toSameTable(['a'], []))).toEqual([])
})
