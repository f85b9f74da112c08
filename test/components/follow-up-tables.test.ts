// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {activityTable} from '../../src/components/activity-table.js'
import {improvementTable} from '../../src/components/improvement-table.js'
import type {Activity} from '../../src/domain/activity.js'
import type {Improvement} from '../../src/domain/improvement.js'
import {toText} from './sample-rows.js'

const names = new Map([['pore', 'Pore']])

function sampleImprovement(row: Partial<Improvement>): Improvement {
  return {
    municipality: 'pore',
    finding: '1',
    action: 'Nombrar al encargado',
    code: 'pore-02',
    indicator: 'Actualizaciones del sitio',
    bimester: '2010-B2',
    condition: 'Hubo 2 días con publicación',
    criterion: null,
    cause: null,
    effect: null,
    type: 'correctiva',
    unit: null,
    quantity: null,
    responsible: 'Secretaría de Gobierno',
    start_date: null,
    end_date: '2010-12-31',
    progress: 60,
    evidence: null,
    follow_up: null,
    closed_on: null,
    state: 'vencida',
    overdue_days: 59,
    verified_in: null,
    failed_again_in: null,
    is_unknown_indicator: false,
    file: 'pore/plan.csv',
    line: 3,
    ...row,
  }
}

test('an action says its finding, who answers for it, how late it is, and its line in the file', () => {
  const table = improvementTable([sampleImprovement({})], {names, ownPage: true})
  expect(Array.from(table.querySelectorAll('tbody th, tbody td'), toText)).toEqual([
    'Hubo 2 días con publicación Pore, n.º 1, mar–abr 2010',
    'Nombrar al encargado acción correctiva Responsable: Secretaría de Gobierno pore/plan.csv, línea 3',
    'Actualizaciones del sitio pore-02',
    '31 dic 2010',
    '60\u202f%',
    'vencida 59 días de retraso',
  ])
  expect(table.querySelector('a')?.getAttribute('href')).toContain('pore')
})

test('what is overdue comes first, the most overdue before all, and text of an export stays text', () => {
  const table = improvementTable(
    [
      sampleImprovement({finding: 'c', state: 'cerrada', overdue_days: null}),
      sampleImprovement({finding: 'a', overdue_days: 1}),
      sampleImprovement({finding: 'b', overdue_days: 9, action: '<img src=x onerror=alert(1)>'}),
    ],
    {names, ownPage: true},
  )
  expect(Array.from(table.querySelectorAll('tbody tr'), (row) => row.getAttribute('data-state'))).toEqual([
    'vencida',
    'vencida',
    'cerrada',
  ])
  expect(toText(table.querySelector('tbody td'))).toContain('<img src=x onerror=alert(1)>')
  expect(table.querySelector('img')).toBeNull()
})

test('an activity that is behind its time says how much of it has passed', () => {
  const activity: Activity = {
    municipality: 'pore',
    activity: 'Talleres',
    code: null,
    indicator: null,
    responsible: null,
    start_date: '2010-08-01',
    end_date: '2010-11-30',
    progress: 40,
    expected: 72,
    evidence: null,
    state: 'en_ejecucion',
    overdue_days: null,
    is_unknown_indicator: false,
    file: 'pore/c.csv',
    line: 2,
  }
  const toProgress = (row: Activity) =>
    toText(activityTable([row], {names, ownPage: true}).querySelector('[data-label=Avance]'))
  expect(toProgress(activity)).toBe('40\u202f% ha pasado el 72\u202f% del tiempo')
  expect(toProgress({...activity, progress: 80})).toBe('80\u202f%')
})
