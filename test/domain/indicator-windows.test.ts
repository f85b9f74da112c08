import {expect, test} from 'vitest'
import type {IndicatorWindow} from '../../src/domain/indicator-window.js'
import {findWindows} from '../../src/domain/indicator-windows.js'
import {sampleCompliance} from '../components/sample-rows.js'

function quarter(window_start: string, t: number, open?: true): IndicatorWindow {
  return {
    window_id: t,
    window_kind: 'trimestre',
    window_start,
    window_end: window_start,
    as_of: window_start,
    t,
    direction: 'al_menos',
    state: open ? 'no_exigible' : 'meta',
    window_days: 91,
    ...(open && {open}),
  }
}

const WINDOWS = [
  quarter('2009-10-01', 12060, true),
  quarter('2009-07-01', 12059),
  quarter('2009-04-01', 12057),
  quarter('2009-01-01', 12056),
]

test('a bimester has the windows that close in it', () => {
  const row = sampleCompliance({bimester: '2009-B3', window_kind: 'trimestre'})
  expect(findWindows(row, WINDOWS)).toEqual([WINDOWS[2]])
})

test('a bimester in which none closes has the one that it is carried from, and the one that is open in it', () => {
  const row = sampleCompliance({
    bimester: '2009-B4',
    window_kind: 'trimestre',
    carried: true,
    carried_from: '2009-B3',
  })
  expect(findWindows(row, WINDOWS)).toEqual([WINDOWS[2], WINDOWS[1]])
})

test('the last bimester has the open window', () => {
  const row = sampleCompliance({
    bimester: '2009-B6',
    window_kind: 'trimestre',
    carried: true,
    carried_from: '2009-B5',
  })
  expect(findWindows(row, WINDOWS)).toEqual([WINDOWS[1], WINDOWS[0]])
})
