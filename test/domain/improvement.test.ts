import {expect, test} from 'vitest'
import {type Activity, formatActivities} from '../../src/domain/activity.js'
import {
  formatImprovements,
  formatPercent,
  type Improvement,
  type ImprovementState,
  toImprovementNotes,
} from '../../src/domain/improvement.js'

const improvement = (row: Partial<Improvement>) => row as Improvement
const inStates = (...states: ImprovementState[]) => states.map((state) => improvement({state}))

test('actions are counted by state, those that ask for a hand first', () => {
  expect(formatImprovements([])).toBe('No hay acciones de mejoramiento registradas.')
  expect(formatImprovements(inStates('cerrada'))).toBe('1 acción: 1 cerrada.')
  expect(formatImprovements(inStates('cerrada', 'vencida', 'cerrada', 'por_verificar', 'vencida'))).toBe(
    '5 acciones: 2 vencidas, 1 ejecutada por verificar y 2 cerradas.',
  )
})

test('activities are counted likewise', () => {
  const rows = ['cumplida', 'sin_avance', 'sin_avance'].map((state) => ({state}) as Activity)
  expect(formatActivities(rows)).toBe('3 actividades: 2 debieron empezar y 1 cumplida.')
  expect(formatActivities(rows.slice(0, 1))).toBe('1 actividad: 1 cumplida.')
})

test.each<[string, Partial<Improvement>, string[]]>([
  ['one day late', {state: 'vencida', overdue_days: 1}, ['1 día de retraso']],
  [
    'reopened',
    {state: 'reabierta', failed_again_in: '2012-B1', closed_on: '2011-05-10'},
    [
      'su indicador volvió a incumplir en ene–feb 2012, antes de un año del cierre, que fue el 10 de mayo de 2011',
    ],
  ],
  ['done and not closed', {state: 'por_verificar', closed_on: null}, ['falta la fecha de cierre']],
  [
    'closed and not borne out',
    {state: 'por_verificar', closed_on: '2011-05-10', code: 'pore-01'},
    ['se cerró el 10 de mayo de 2011 y su indicador aún no ha vuelto al mínimo'],
  ],
  [
    'closed',
    {state: 'cerrada', verified_in: '2011-B2', closed_on: '2011-05-10'},
    ['verificado con mar–abr 2011', 'se cerró el 10 de mayo de 2011'],
  ],
  [
    'closed by word',
    {state: 'cerrada', verified_in: null, closed_on: '2011-05-10'},
    ['sin indicador: el cierre es el que declaró la entidad', 'se cerró el 10 de mayo de 2011'],
  ],
  [
    'of no known indicator',
    {state: 'sin_iniciar', code: 'pore-99', is_unknown_indicator: true},
    ['pore-99 no está en el plan'],
  ],
])('an action that is %s says why', (_, row, notes) => {
  expect(toImprovementNotes(improvement({overdue_days: null, ...row}))).toEqual(notes)
})

test('progress that nobody has told is a dash and not a zero', () => {
  expect([formatPercent(null), formatPercent(0), formatPercent(40)]).toEqual(['—', '0\u202f%', '40\u202f%'])
})
