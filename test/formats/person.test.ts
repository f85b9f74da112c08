import {expect, test} from 'vitest'
import {isRobot, toPerson} from '../../src/formats/person.js'

const COLUMNS = {accounts: [1, 2], names: [[0]]}

test('a person is told by the address, else by the account, else by the name', () => {
  expect(toPerson(['Alba', 'alba@pore.example', 'a@pore.example'], COLUMNS)).toBe('alba@pore.example')
  expect(toPerson(['Alba', '', 'a@pore.example'], COLUMNS)).toBe('a@pore.example')
  expect(toPerson(['Alba', 'anonymous', ''], COLUMNS)).toBe('Alba')
  expect(toPerson([' ', '', ''], COLUMNS)).toBe('')
})

test.each([
  'Alba (Invitado)',
  'Alba (Guest)',
  'Alba (EXT)',
  'Alba (Externo)',
  'Alba (No comprobado)',
  'Alba (Externo) (No comprobado)',
  'Alba (Unverified)',
  'Alba (Invité)',
  'Alba (anfitrión, yo)',
])('the mark in «%s» is no part of the name', (name) => {
  expect(toPerson([name], COLUMNS)).toBe('Alba')
})

test('what people write in brackets stays, and a name that is a mark alone', () => {
  expect(toPerson(['Alba (El Retiro)'], COLUMNS)).toBe('Alba (El Retiro)')
  expect(toPerson(['(Invitado)'], COLUMNS)).toBe('(Invitado)')
})

test('first and last name belong together', () => {
  expect(toPerson(['Alba', 'Ñungo'], {accounts: [], names: [[0, 1]]})).toBe('Alba Ñungo')
})

test.each([
  ['read.ai meeting notes (No comprobado)', ''],
  ['Fireflies.ai Notetaker Alba', ''],
  ["Alba's Otter.ai", ''],
  ['OtterPilot', ''],
  ['tl;dv Recorder', ''],
  ['Notas', 'notes@read.ai'],
])('%s %s is a program', (name, account) => {
  expect(isRobot([name, account], COLUMNS)).toBe(true)
})

test.each(['Alba Otter', 'Fathom Ruiz', 'Alba Reading'])('%s is a person', (name) => {
  expect(isRobot([name, 'alba@pore.example'], COLUMNS)).toBe(false)
})
