import {expect, test} from 'vitest'
import {listCoveredMonths, toCoverageFile} from '../../src/domain/coverage.js'
import type {CoveredMonth} from '../../src/domain/file-report.js'

const ROWS: CoveredMonth[] = [
  row({month: '2009-11', days: 30, covered_days: 30}),
  row({month: '2009-12'}),
  row({month: '2010-02', days: 28, covered_days: 28}),
  row({month: '2010-03', covered_days: 7}),
  row({month: '2010-04', days: 30, covered_days: 7}),
  row({month: '2010-05', files: ['a.csv', 'b.csv']}),
  row({month: '2010-06', days: 30, covered_days: 30, type: 'solicitud'}),
  row({month: '2010-07', municipality: 'palmar'}),
]

test('months that are covered alike are one run, and come back as they were', () => {
  const file = toCoverageFile(ROWS)
  expect(file.files).toEqual(['a.csv', 'b.csv'])
  expect(file.sources.map(({runs}) => runs)).toEqual([
    [
      ['2009-11', 2, [0], null],
      ['2010-02', 1, [0], null],
      ['2010-03', 2, [0], 7],
      ['2010-05', 1, [0, 1], null],
    ],
    [['2010-06', 1, [0], null]],
    [['2010-07', 1, [0], null]],
  ])
  expect(listCoveredMonths(file)).toEqual(ROWS)
})

test('those of one municipality are had by themselves', () => {
  expect(listCoveredMonths(toCoverageFile(ROWS), 'palmar')).toEqual([ROWS.at(-1)])
})

function row(covered: Partial<CoveredMonth>): CoveredMonth {
  return {
    municipality: 'pore',
    source: 'publications',
    type: null,
    month: '2009-12',
    covered_days: 31,
    days: 31,
    files: ['a.csv'],
    ...covered,
  }
}
