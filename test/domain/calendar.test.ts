import {expect, test} from 'vitest'
import {toBimesterIndex, toBimesterWords, toTime} from '../../src/domain/bimester.js'
import {formatDate, formatShortDate, writeDates} from '../../src/domain/calendar-date.js'
import {formatMonth} from '../../src/domain/month.js'

test('dates are written out in Spanish', () => {
  expect(formatDate('2010-11-15')).toBe('15 de noviembre de 2010')
  expect(formatShortDate('2008-09-08')).toBe('8 sept 2008')
  expect(formatMonth('2009-07')).toBe('julio de 2009')
  expect(toBimesterWords('2009-B4')).toBe('jul–ago 2009')
})

test('a date lies within its bimester on the time axis', () => {
  expect(toTime('2009-07-01')).toBe(toBimesterIndex('2009-B4') - 0.5)
  expect(toTime('2009-08-31')).toBeLessThan(toBimesterIndex('2009-B5') - 0.5)
  expect(toTime('2012-01-01')).toBe(toBimesterIndex('2012-B1') - 0.5)
})

test('dates within a sentence are told in words, and those within a name or a path stay', () => {
  expect(writeDates('Plan de acción del 2009-08-06; Resolución 038 del 2009-07-14.')).toBe(
    'Plan de acción del 6 de agosto de 2009; Resolución 038 del 14 de julio de 2009.',
  )
  expect(writeDates('acta-2009-08-06.pdf, actas/2009-08-06/x, 2009-13-40')).toBe(
    'acta-2009-08-06.pdf, actas/2009-08-06/x, 2009-13-40',
  )
})
