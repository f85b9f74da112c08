import {expect, test} from 'vitest'
import {findDepartmentCode} from '../../src/domain/department.js'

test.each([
  ['Casanare', '85'],
  ['QUINDIO', '63'],
  ['Departamento del Quindío', '63'],
  ['5', '05'],
  ['Bogotá, D.C.', '11'],
  ['Norte de Santander', '54'],
  ['Valle', '76'],
])('%s is the department %s', (text, code) => expect(findDepartmentCode(text)).toBe(code))

test.each(['', 'Planeación', '12', '850', 'Pore'])('«%s» is none', (text) =>
  expect(findDepartmentCode(text)).toBeUndefined(),
)
