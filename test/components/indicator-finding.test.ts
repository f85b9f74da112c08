import {expect, test} from 'vitest'
import {indicatorFinding} from '../../src/components/indicator-finding.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {sampleCompliance} from './sample-rows.js'

const find = (row: Partial<Compliance>) => indicatorFinding([sampleCompliance(row)], '2009-B4')

test('an answer tells the value with what it was taken over, the goal, and what the process reaches', () => {
  expect(find({assurance_goal: 'azar'})).toBe(
    '6 noticias al mes en jul–ago 2009; la meta, 5 noticias al mes. Cumple la meta, pero mantenerla depende del azar.',
  )
})

test('where nothing is known the goal is told and no value', () => {
  expect(find({value: null, state: 'sin_dato', signal: 'no_aplica'})).toBe(
    'En jul–ago 2009 la meta es 5 noticias al mes. Sin dato: no se sabe si cumple.',
  )
})

test('a due date tells how late it was met', () => {
  const due = {window_kind: 'plazo', due_date: '2009-03-31', unit: 'servicios', signal: 'no_aplica'} as const
  expect(find({...due, days_late: 61})).toBe(
    '6 servicios en jul–ago 2009; la meta, 5 servicios. Cumple la meta. Se cumplió con 61 días de retraso.',
  )
})
