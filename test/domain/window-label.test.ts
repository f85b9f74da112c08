import {expect, test} from 'vitest'
import {toWindowLabel} from '../../src/domain/window-label.js'

test.each([
  ['semana', '2009-01-05', '2009-01-11', 'del 5 ene al 11 ene 2009'],
  ['semana', '2009-12-28', '2010-01-03', 'del 28 dic 2009 al 3 ene 2010'],
  ['mes', '2009-07-01', '2009-07-31', 'julio de 2009'],
  ['bimestre', '2009-07-01', '2009-08-31', 'jul–ago 2009'],
  ['trimestre', '2009-07-01', '2009-09-30', 'jul–sept 2009'],
  ['semestre', '2009-07-01', '2009-12-31', 'jul–dic 2009'],
  ['año', '2009-01-01', '2009-12-31', '2009'],
  ['plazo', '2009-01-01', '2010-11-15', 'al 31 oct 2010'],
] as const)(
  'a window of kind %s is called as people call it',
  (window_kind, window_start, window_end, label) => {
    const as_of = window_kind === 'plazo' ? '2010-10-31' : window_end
    expect(toWindowLabel({window_kind, window_start, window_end, as_of})).toBe(label)
  },
)
