import {expect, test} from 'vitest'
import {formatDeadline, formatWindows, isOverdue, toVerdictNotes} from '../../src/domain/verdict.js'
import {sampleCompliance} from '../components/sample-rows.js'

const PHASE = {window_kind: 'plazo', due_date: '2009-12-01', legal: true, goal: 1} as const

test('the windows are counted, the unknown ones apart', () => {
  expect(formatWindows(sampleCompliance({windows_met: 1}))).toBe('1 de 2 meses')
  expect(formatWindows(sampleCompliance({windows_met: 1, windows_known: 1}))).toBe('1 de 2 meses, 1 sin dato')
  expect(formatWindows(sampleCompliance({windows_met: 0, windows_known: 0}))).toBe('2 meses sin dato')
  expect(
    formatWindows(sampleCompliance({windows: 1, windows_known: 1, windows_met: 0, window_kind: 'año'})),
  ).toBe('0 de 1 año')
})

test('a due date is told as reached, late, overdue or to come', () => {
  const tell = (row: object) => formatDeadline(sampleCompliance({...PHASE, ...row}))
  expect(tell({state: 'meta', days_late: 0})).toBe('se cumplió a tiempo')
  expect(tell({state: 'meta', days_late: 1})).toBe('se cumplió con 1 día de retraso')
  expect(tell({state: 'incumple', days_late: 30})).toBe(
    'venció el 1 de diciembre de 2009: lleva 30 días de retraso',
  )
  expect(tell({state: 'sin_dato', days_late: null})).toBe('venció el 1 de diciembre de 2009')
  expect(tell({state: 'no_exigible'})).toBe('vence el 1 de diciembre de 2009')
})

test('only an unmet legal deadline is overdue', () => {
  expect(isOverdue(sampleCompliance({...PHASE, state: 'incumple'}))).toBe(true)
  expect(isOverdue(sampleCompliance({...PHASE, state: 'meta'}))).toBe(false)
  expect(isOverdue(sampleCompliance({...PHASE, state: 'incumple', legal: false}))).toBe(false)
})

test('carried, provisional and partly covered results say so, and what does not apply says why', () => {
  expect(toVerdictNotes(sampleCompliance({carried: true, carried_from: '2009-B3', windows_met: 1}))).toEqual([
    '1 de 2 meses',
    'arrastrado de may–jun 2009: aquí no cerró ningún periodo',
  ])
  expect(toVerdictNotes(sampleCompliance({provisional: true}))).toContain(
    'provisional: el periodo sigue abierto',
  )
  expect(
    toVerdictNotes(sampleCompliance({state: 'sin_dato', windows_known: 1, windows_met: 1, covered_days: 27})),
  ).toEqual(['1 de 2 meses, 1 sin dato', '27 de 62 días con datos'])
  expect(
    toVerdictNotes(sampleCompliance({state: 'no_aplica', windows: 0, no_aplica_reason: 'Sin casos'})),
  ).toEqual(['Sin casos'])
})
