import {expect, test} from 'vitest'
import {
  formatFloor,
  formatGoal,
  formatSpan,
  formatValue,
  formatValueInTime,
} from '../../src/domain/quantity.js'
import {sampleCompliance} from '../components/sample-rows.js'

test('a value is told with its unit, and as a lower bound where it is known in part', () => {
  expect(formatValue(sampleCompliance({value: 6}))).toBe('6 noticias')
  expect(formatValue(sampleCompliance({value: 1}))).toBe('1 noticia')
  expect(formatValue(sampleCompliance({value: 3, partial: true}))).toBe('al menos 3 noticias')
  expect(formatValue(sampleCompliance({value: null}))).toBe('sin dato')
  expect(formatValue(sampleCompliance({value: 0.725, ratio: true, unit: '%', goal: 1}))).toBe('72,5\u202f%')
})

test('a value just below its goal is not rounded up to it', () => {
  expect(formatValue(sampleCompliance({value: 4.96}))).toBe('4,96 noticias')
})

test('what a value was taken over is told: a mean of windows, or the open one so far', () => {
  expect(formatSpan(sampleCompliance())).toBe('promedio de 2 meses')
  expect(formatSpan(sampleCompliance({ratio: true}))).toBe('en 2 meses')
  expect(formatSpan(sampleCompliance({windows: 1, windows_valued: 1, window_kind: 'trimestre'}))).toBe('')
  expect(formatSpan(sampleCompliance({windows: 1, carried: true, window_kind: 'año'}))).toBe(
    'en lo corrido del año',
  )
})

test('a mean over windows that no goal judged counts them too', () => {
  const weeks = sampleCompliance({window_kind: 'semana', windows: 4, windows_known: 4, windows_valued: 9})
  expect(formatSpan(weeks)).toBe('promedio de 9 semanas')
})

test('in a sentence a mean is never read as a total, nor a year as a bimester', () => {
  expect(formatValueInTime(sampleCompliance())).toBe('6 noticias al mes en jul–ago 2009')
  expect(formatValueInTime(sampleCompliance({window_kind: 'bimestre', windows: 1, windows_valued: 1}))).toBe(
    '6 noticias en jul–ago 2009',
  )
  expect(formatValueInTime(sampleCompliance({value: 0.5, ratio: true}))).toBe('50\u202f% en jul–ago 2009')
  const year = {window_kind: 'año', unit: 'talleres', value: 2, windows: 1, windows_valued: 1} as const
  expect(formatValueInTime(sampleCompliance({...year, bimester: '2009-B6'}))).toBe(
    '2 talleres en el año que cerró en nov–dic 2009',
  )
  expect(formatValueInTime(sampleCompliance({...year, carried: true}))).toBe(
    '2 talleres en lo corrido del año, a jul–ago 2009',
  )
  expect(formatValueInTime(sampleCompliance({window_kind: 'plazo', unit: 'servicios'}))).toBe(
    '6 servicios en jul–ago 2009',
  )
})

test('in a longer period a bimester may be one of several, and in a shorter one still open', () => {
  const bimesters = {window_kind: 'bimestre', windows: 3, windows_known: 3, windows_valued: 3} as const
  expect(formatValueInTime({...sampleCompliance(bimesters), bimester: '2009-S2'})).toBe(
    '6 noticias, promedio de 3 bimestres, en jul–dic 2009',
  )
  expect(
    formatValueInTime({...sampleCompliance({...bimesters, windows: 1, carried: true}), bimester: '2009-07'}),
  ).toBe('6 noticias en lo corrido del bimestre, a jul 2009')
})

test('goals are told with their direction and rate', () => {
  expect(formatGoal(sampleCompliance())).toBe('5 noticias al mes')
  expect(formatGoal(sampleCompliance({goal: 1, window_kind: 'trimestre', unit: 'revisiones'}))).toBe(
    '1 revisión al trimestre',
  )
  expect(formatGoal(sampleCompliance({goal: 3, direction: 'a_lo_sumo'}))).toBe('a lo sumo 3 noticias al mes')
  expect(formatGoal(sampleCompliance({floor: 3, direction: 'entre'}))).toBe('entre 3 y 5 noticias al mes')
  expect(formatGoal(sampleCompliance({goal: null}))).toBe('sin meta')
})

test('a floor is a minimum, or the limit of an at-most goal', () => {
  expect(formatFloor(sampleCompliance({floor: 4}))).toBe('mínimo 4')
  expect(formatFloor(sampleCompliance({floor: 9, direction: 'a_lo_sumo'}))).toBe('límite 9')
  expect(formatFloor(sampleCompliance({floor: 3, direction: 'entre'}))).toBe('')
})
