import {expect, test} from 'vitest'
import {formatNumber, formatShare} from '../../src/domain/number.js'

test('numbers are written as in Colombia', () => {
  expect([4079, 72.5, 1234567.25, -3, 0, 0.04].map((value) => formatNumber(value))).toEqual([
    '4.079',
    '72,5',
    '1.234.567,3',
    '−3',
    '0',
    '0',
  ])
})

test('a percentage has a thin unbreakable space and no decimals that it does not carry', () => {
  expect([0.725, 0.75, 1, 0].map((share) => formatShare(share))).toEqual([
    '72,5\u202f%',
    '75\u202f%',
    '100\u202f%',
    '0\u202f%',
  ])
  expect(formatShare(0.07, {digits: 0})).toBe('7\u202f%')
})

test('what is almost all is not shown as all, nor what is almost none as none', () => {
  expect(formatShare(0.9999, {digits: 0})).toBe('99,99\u202f%')
  expect(formatShare(0.996, {digits: 0})).toBe('99,6\u202f%')
  expect(formatShare(0.004, {digits: 0})).toBe('0,4\u202f%')
})

test('a value is told apart from a goal or band that it does not reach', () => {
  expect(formatShare(0.797, {digits: 0, apart: [0.8]})).toBe('79,7\u202f%')
  expect(formatNumber(4.96, {apart: [5]})).toBe('4,96')
  expect(formatNumber(5, {apart: [5, null]})).toBe('5')
})
