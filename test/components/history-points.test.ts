import {expect, test} from 'vitest'
import {toHistoryPoints} from '../../src/components/history-points.js'
import {toBimesterIndex} from '../../src/domain/bimester.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {sampleCompliance} from './sample-rows.js'

const T = toBimesterIndex('2009-B1')

function sampleHistory(...rows: Partial<Compliance>[]): Compliance[] {
  return rows.map((row, i) => sampleCompliance({bimester: `2009-B${i + 1}`, ...row}))
}

test('no line leads across a bimester without data', () => {
  const points = toHistoryPoints(sampleHistory({value: 1}, {value: 2}, {value: null}, {value: 3}))
  expect(points).toEqual([
    {t: T, value: 1, closed: true, joined: false},
    {t: T + 1, value: 2, closed: true, joined: true},
    {t: T + 3, value: 3, closed: true, joined: false},
  ])
})

test('what is known in part is hollow and joined to nothing', () => {
  const points = toHistoryPoints(sampleHistory({value: 1}, {value: 2, partial: true}, {value: 3}))
  expect(points.map(({closed, joined}) => ({closed, joined}))).toEqual([
    {closed: true, joined: false},
    {closed: false, joined: false},
    {closed: true, joined: false},
  ])
})

test('carried results are no values of their own: of the open windows only the last is drawn, hollow', () => {
  const open = {window_kind: 'semestre', carried: true} as const
  const closed = {window_kind: 'semestre', windows: 1} as const
  const rows = sampleHistory({...open, windows: 0}, open, {...closed, value: 4}, open, {...open, value: 1})
  expect(toHistoryPoints(rows)).toEqual([
    {t: T + 2, value: 4, closed: true, joined: false},
    {t: T + 4, value: 1, closed: false, joined: false},
  ])
})

test('a stock has a value in every bimester, due or not', () => {
  const rows = sampleHistory({window_kind: 'plazo', windows: 0, value: 0}, {window_kind: 'plazo', value: 2})
  expect(toHistoryPoints(rows).map(({value, closed}) => ({value, closed}))).toEqual([
    {value: 0, closed: true},
    {value: 2, closed: true},
  ])
})
