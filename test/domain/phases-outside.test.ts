import {expect, test} from 'vitest'
import {formatPhasesOutside, type PhasesOutside} from '../../src/domain/phases-outside.js'

const CUTOFF = {cutoff: '2012-12-31'}

test('the legal phases that no score counts are told with what they owe and why none counts them', () => {
  const tell = (overdue: number, unknown: number, why: PhasesOutside['why'] = 'cita') =>
    formatPhasesOutside([{overdue, unknown, why}], CUTOFF)
  expect(tell(2, 0)).toBe(
    'Al 31 de diciembre de 2012, 2 fases legales siguen vencidas, fuera del puntaje: su plan cita el calendario sin un indicador.',
  )
  expect(tell(1, 0, 'sin_indicador')).toBe(
    'Al 31 de diciembre de 2012, 1 fase legal sigue vencida, fuera del puntaje: su plan no tiene un indicador de la fase.',
  )
  expect(tell(2, 1)).toContain('2 fases legales siguen vencidas y de 1 no hay dato, fuera')
  expect(tell(0, 1)).toContain('de 1 fase legal que venció no hay dato, fuera')
})

test('those of several municipalities are added up, and where there is none nothing is told', () => {
  expect(
    formatPhasesOutside(
      [{overdue: 2, unknown: 0, why: 'cita'}, null, {overdue: 1, unknown: 1, why: 'sin_indicador'}],
      CUTOFF,
    ),
  ).toBe(
    'Al 31 de diciembre de 2012, 3 fases legales siguen vencidas y de 1 no hay dato, fuera del puntaje de 2 municipios: ningún indicador de su plan las sigue.',
  )
  expect(formatPhasesOutside([null, null], CUTOFF)).toBe('')
  expect(formatPhasesOutside([], CUTOFF)).toBe('')
})
