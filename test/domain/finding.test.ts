import {expect, test} from 'vitest'
import {formatFailing, toCondition, toCriterion} from '../../src/domain/finding.js'
import type {PlanRow} from '../../src/domain/plan-text.js'
import {toRecommendation} from '../../src/domain/recommendation.js'
import {sampleCompliance} from '../components/sample-rows.js'

const FAILED = sampleCompliance({
  value: 3,
  compliance: 0.6,
  windows_met: 0,
  state: 'incumple',
  shortfall: 4,
  added: true,
})
const LATE = sampleCompliance({
  value: 0.5,
  numerator: 6,
  denominator: 12,
  ratio: true,
  unit: '%',
  goal: 1,
  compliance: 0.5,
  state: 'incumple',
  window_kind: 'plazo',
  due_date: '2009-12-01',
  legal: true,
  days_late: 1,
  bimester: '2009-B6',
  carried_from: '2009-B5',
  carried: true,
})
const PHASES = [
  {phase: 2, name: 'Interacción', territorialDue: '2009-12-01', norm: 'Decreto 1151 de 2008'},
  {phase: 3, name: 'Transacción', territorialDue: '2010-12-01', norm: 'Decreto 1151 de 2008'},
]
const PLAN = {
  plazo: 'Fase 2',
  meta_texto: '100 %',
  acto: 'Acuerdo 7',
  lugar: 'fila 2',
  line: 9,
} as PlanRow & {
  line: number
}

test('a condition says what was measured, against what, in which periods and by how much it fell short', () => {
  expect(toCondition(FAILED)).toBe(
    'En julio y agosto de 2009 el resultado fue: 3 noticias, promedio de 2 meses. Meta: 5 noticias al mes. Periodos que alcanzaron la meta: 0 de 2 meses. Faltaron 4 noticias en 2 meses. Cumplimiento: 60\u202f%.',
  )
})

test('the condition of an overdue legal deadline says so, with its delay and where the result is from', () => {
  expect(toCondition(LATE)).toBe(
    'En noviembre y diciembre de 2009 el resultado fue: 50\u202f% (6 de 12). Meta: 100\u202f%. Cumplimiento: 50\u202f%. Plazo legal: venció el 1 de diciembre de 2009: lleva 1 día de retraso. El resultado es el de sept–oct 2009, el último periodo que cerró.',
  )
})

test('a criterion names the norm of a legal deadline, the plan’s own words, its act, and its line', () => {
  expect(toCriterion(LATE, PLAN, PHASES)).toBe(
    'Decreto 1151 de 2008: fase 2 (Interacción), con plazo territorial al 1 de diciembre de 2009. Plan de acción, «Revisar la página»: 100\u202f%. El plan dice: «100 %». Acto: Acuerdo 7. Fila del plan: planes/pore.csv, línea 9 (fila 2).',
  )
})

test('a criterion owns up to a goal that the plan does not state', () => {
  expect(toCriterion({...FAILED, goal_assumed: true}, undefined, PHASES)).toBe(
    'Plan de acción, «Revisar la página»: 5 noticias al mes (meta supuesta: el plan no la dice).',
  )
})

test('recurrence tells the first time from a run, and a run from a relapse', () => {
  const say = (periods: number, failed: number, judged: number) =>
    formatFailing({periods, since: '2009-B2', failed, judged})
  expect([say(1, 1, 1), say(1, 1, 5), say(1, 3, 5), say(3, 4, 5)]).toEqual([
    'Es el primer bimestre que se juzga.',
    'Primera vez, de 5 bimestres juzgados.',
    'El bimestre anterior que se juzgó no incumplía; ha incumplido en 3 de 5.',
    'Incumple en 3 bimestres juzgados seguidos, desde mar–abr 2009; ha incumplido en 4 de 5.',
  ])
  expect(formatFailing({periods: 2, since: '2009-S1', failed: 2, judged: 3})).toBe(
    'Incumple en 2 semestres juzgados seguidos, desde ene–jun 2009; ha incumplido en 2 de 3.',
  )
})

test('a recommendation follows from state, signal and what is missing', () => {
  const cases = [
    FAILED,
    {...FAILED, signal: 'deterioro' as const},
    LATE,
    {...LATE, legal: false},
    {...FAILED, state: 'minimo' as const, signal: 'insuficiente' as const},
    {...FAILED, state: 'sin_dato' as const, shortfall: null, covered_days: 27, window_days: 31},
    {...FAILED, state: 'no_exigible' as const, missing: 2, missing_bimesters: 1, missing_by: '2009-10-31'},
    {...FAILED, state: 'sin_meta' as const},
    sampleCompliance({signal: 'indicio_deterioro'}),
  ]
  expect(cases.map(toRecommendation)).toEqual([
    'Cambiar la forma de trabajo, porque la serie es estable y no mejorará por sí sola. Faltaron 4 noticias en 2 meses.',
    'Establecer qué cambió y corregirlo, porque la serie muestra señal de deterioro. Faltaron 4 noticias en 2 meses.',
    'Completar cuanto antes lo que exige el plazo legal vencido.',
    'Completar lo que el plan pedía para el 1 de diciembre de 2009.',
    'Para pasar del mínimo a la meta, establecer la causa y definir la acción que la corrija. Faltaron 4 noticias en 2 meses.',
    'Aportar el dato que falta (27 de 31 días con datos), o declarar por qué no lo hay: sin él no se sabe si cumple.',
    'Programar lo que falta: faltan 2 noticias en 1 bimestre.',
    'Fijar la meta en el plan: sin ella no se puede juzgar.',
    'Vigilarlo: cumple, pero la serie muestra indicio de deterioro.',
  ])
})

test('where nothing is to be done, nothing is recommended', () => {
  expect([sampleCompliance(), {...FAILED, state: 'no_aplica' as const}].map(toRecommendation)).toEqual([
    '',
    '',
  ])
})
