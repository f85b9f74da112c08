import {describe, expect, test} from 'vitest'
import type {Compliance} from '../../src/domain/compliance.js'
import {toSentence} from '../../src/domain/sentence.js'
import type {Signal} from '../../src/domain/signal.js'
import {STATES, type State} from '../../src/domain/state.js'
import {sampleCompliance} from '../components/sample-rows.js'

const SIGNALS: readonly Signal[] = [
  'mejora',
  'deterioro',
  'indicio_mejora',
  'indicio_deterioro',
  'sin_senal',
  'insuficiente',
  'no_aplica',
]

/** What is said of each state with each signal, in the order of `SIGNALS`. */
const SAID: Record<State, readonly string[]> = {
  meta: [
    'Cumple la meta, con señal de mejora.',
    'Cumple la meta, con señal de deterioro.',
    'Cumple la meta, con indicio de mejora.',
    'Cumple la meta, con indicio de deterioro.',
    'Cumple la meta, sin señal de cambio.',
    'Cumple la meta, con datos insuficientes para ver si cambia.',
    'Cumple la meta.',
  ],
  minimo: [
    'Cumple el mínimo, pero no la meta, con señal de mejora.',
    'Cumple el mínimo, pero no la meta, con señal de deterioro.',
    'Cumple el mínimo, pero no la meta, con indicio de mejora.',
    'Cumple el mínimo, pero no la meta, con indicio de deterioro.',
    'Cumple el mínimo, pero no la meta, y es estable: no mejorará sin cambiar el proceso.',
    'Cumple el mínimo, pero no la meta, con datos insuficientes para ver si cambia.',
    'Cumple el mínimo, pero no la meta.',
  ],
  incumple: [
    'Incumple, con señal de mejora.',
    'Incumple, con señal de deterioro.',
    'Incumple, con indicio de mejora.',
    'Incumple, con indicio de deterioro.',
    'Incumple y estable: no mejorará sin cambiar el proceso.',
    'Incumple, con datos insuficientes para ver si cambia.',
    'Incumple.',
  ],
  sin_dato: [
    'Sin dato: no se sabe si cumple; la serie muestra señal de mejora.',
    'Sin dato: no se sabe si cumple; la serie muestra señal de deterioro.',
    'Sin dato: no se sabe si cumple; la serie muestra indicio de mejora.',
    'Sin dato: no se sabe si cumple; la serie muestra indicio de deterioro.',
    'Sin dato: no se sabe si cumple; la serie no muestra señal de cambio.',
    'Sin dato: no se sabe si cumple; la serie es aún muy corta para ver si cambia.',
    'Sin dato: no se sabe si cumple.',
  ],
  no_exigible: [
    'Aún no es exigible, con señal de mejora.',
    'Aún no es exigible, con señal de deterioro.',
    'Aún no es exigible, con indicio de mejora.',
    'Aún no es exigible, con indicio de deterioro.',
    'Aún no es exigible, sin señal de cambio.',
    'Aún no es exigible, con datos insuficientes para ver si cambia.',
    'Aún no es exigible.',
  ],
  sin_meta: [
    'El plan no fija meta; la serie muestra señal de mejora.',
    'El plan no fija meta; la serie muestra señal de deterioro.',
    'El plan no fija meta; la serie muestra indicio de mejora.',
    'El plan no fija meta; la serie muestra indicio de deterioro.',
    'El plan no fija meta; la serie no muestra señal de cambio.',
    'El plan no fija meta; la serie es aún muy corta para ver si cambia.',
    'El plan no fija meta.',
  ],
  no_aplica: Array(7).fill('No aplica.'),
}

describe('state and signal', () => {
  test.each(STATES)('are told together where it $word', ({state}) => {
    const row = sampleCompliance({state, progress: null})
    expect(SIGNALS.map((signal) => toSentence(row, {signal}))).toEqual(SAID[state])
  })

  test('come from the row', () => {
    expect(toSentence(sampleCompliance({signal: 'deterioro'}))).toBe(
      'Cumple la meta, con señal de deterioro.',
    )
  })

  test('an at-most goal has a limit, not a minimum', () => {
    expect(toSentence(sampleCompliance({state: 'minimo', direction: 'a_lo_sumo', signal: 'no_aplica'}))).toBe(
      'Está dentro del límite, pero no de la meta.',
    )
  })

  test('why an indicator does not apply is told', () => {
    expect(
      toSentence(sampleCompliance({state: 'no_aplica', no_aplica_reason: 'sin casos'}), {signal: 'mejora'}),
    ).toBe('No aplica: sin casos.')
  })
})

describe('a stable process', () => {
  const say = (
    state: State,
    assuranceGoal: 'sostenida' | 'inalcanzable' | 'azar',
    signal: Signal = 'sin_senal',
  ) => toSentence(sampleCompliance({state}), {signal, assuranceGoal, assuranceFloor: 'sostenida'})

  test('is told with what it promises', () => {
    expect(say('meta', 'sostenida')).toBe('Cumple la meta de forma sostenida.')
    expect(say('meta', 'azar')).toBe('Cumple la meta, pero mantenerla depende del azar.')
    expect(say('meta', 'inalcanzable')).toBe('Cumple la meta, aunque el proceso, como va, no la cumple.')
    expect(say('minimo', 'inalcanzable')).toBe(
      'Cumple el mínimo de forma sostenida, pero no la meta, y es estable: no la cumplirá sin cambiar el proceso.',
    )
    expect(say('incumple', 'inalcanzable')).toBe(
      'Incumple y estable: no cumplirá la meta sin cambiar el proceso.',
    )
    expect(say('incumple', 'azar')).toBe(
      'Incumple y estable: cumplir depende del azar mientras no cambie el proceso.',
    )
    expect(say('incumple', 'sostenida')).toBe(
      'Incumple, aunque el proceso, como va, suele cumplir: conviene ver qué pasó esta vez.',
    )
  })

  test('promises nothing where a signal says that it changes', () => {
    expect(say('meta', 'sostenida', 'deterioro')).toBe('Cumple la meta, con señal de deterioro.')
  })
})

describe('what closed windows lacked', () => {
  const say = (row: Partial<Compliance>, signal: Signal = 'no_aplica') =>
    toSentence(sampleCompliance({state: 'incumple', windows_met: 0, added: true, ...row}), {signal})

  test('is told over all of them, in the singular where it is one', () => {
    expect(say({shortfall: 4})).toBe('Incumple: faltaron 4 noticias en 2 meses.')
    expect(say({shortfall: 1, windows_met: 1})).toBe('Incumple: faltó 1 noticia en 1 de 2 meses.')
    expect(say({shortfall: 2, windows: 1, windows_known: 1, window_kind: 'año', unit: 'talleres'})).toBe(
      'Incumple: faltaron 2 talleres.',
    )
  })

  test('is a sentence of its own beside a verdict that explains itself', () => {
    expect(say({shortfall: 4}, 'sin_senal')).toBe(
      'Incumple y estable: no mejorará sin cambiar el proceso. Faltaron 4 noticias en 2 meses.',
    )
  })

  test('of percentages is told in points, and of several windows as the worst', () => {
    const ratio = {ratio: true, unit: '%', added: false}
    expect(say({...ratio, shortfall: 0.12})).toBe('Incumple: faltaron hasta 12 puntos en 2 meses.')
    expect(say({...ratio, shortfall: 0.01, windows_met: 1})).toBe('Incumple: faltó 1 punto en 1 de 2 meses.')
    expect(say({...ratio, shortfall: 0.0004, windows_met: 1})).toBe(
      'Incumple: faltaron 0,04 puntos en 1 de 2 meses.',
    )
  })

  test('is what an at-most goal was exceeded by', () => {
    const most = {direction: 'a_lo_sumo', unit: 'quejas'} as const
    expect(say({...most, excess: 3})).toBe('Incumple: tuvo 3 quejas por encima de la meta en 2 meses.')
    expect(say({...most, excess: 1, windows_met: 1})).toBe(
      'Incumple: tuvo 1 queja por encima de la meta en 1 de 2 meses.',
    )
  })

  test('can be too little in one window and too much in another', () => {
    expect(say({direction: 'entre', floor: 3, shortfall: 1, excess: 2})).toBe(
      'Incumple: faltó 1 noticia y tuvo 2 noticias por encima del máximo.',
    )
  })

  test('can still be made up for after a due date', () => {
    const due = {window_kind: 'plazo', windows: 1, windows_known: 1, unit: 'trámites', added: false} as const
    expect(say({...due, shortfall: 3})).toBe('Incumple: faltan 3 trámites.')
    expect(say({...due, shortfall: 1})).toBe('Incumple: falta 1 trámite.')
  })

  test('is told to the goal where only the floor was reached', () => {
    expect(say({state: 'minimo', shortfall: 3, windows_met: 1, unit: 'visitas'}, 'mejora')).toBe(
      'Cumple el mínimo, pero no la meta, con señal de mejora: faltaron 3 visitas en 1 de 2 meses.',
    )
  })
})

describe('what the open window lacks', () => {
  const open = {window_kind: 'año', unit: 'talleres', missing_by: '2009-12-31', missing_bimesters: 2} as const
  const say = (row: Partial<Compliance>) =>
    toSentence(sampleCompliance({...open, signal: 'no_aplica', ...row}))

  test('is told with the bimesters that are left', () => {
    expect(say({state: 'no_exigible', progress: 0, missing: 3})).toBe(
      'Aún no es exigible: faltan 3 talleres en 2 bimestres.',
    )
    expect(say({state: 'no_exigible', progress: 0.5, missing: 1, missing_bimesters: 1})).toBe(
      'Aún no es exigible: falta 1 taller en 1 bimestre.',
    )
  })

  test('is told with its last day where bimesters do not end with it', () => {
    const quarter = {
      window_kind: 'trimestre',
      unit: 'revisiones',
      missing_by: '2009-09-30',
      missing_bimesters: null,
    } as const
    expect(say({...quarter, missing: 1})).toBe(
      'Cumple la meta. Para este trimestre falta 1 revisión y vence el 30 de septiembre de 2009.',
    )
  })

  test('stands beside what closed: one window does not cure another', () => {
    expect(
      say({
        state: 'incumple',
        carried: true,
        windows: 1,
        windows_known: 1,
        windows_met: 0,
        shortfall: 2,
        added: true,
        missing: 1,
      }),
    ).toBe('Incumple: faltaron 2 talleres. Para este año falta 1 taller en 2 bimestres.')
  })

  test('is at most so much where the value is known in part', () => {
    expect(say({state: 'sin_dato', missing: 2, missing_most: true})).toBe(
      'Sin dato: no se sabe si cumple. Para este año faltan a lo sumo 2 talleres en 2 bimestres.',
    )
  })

  test('may already be too much', () => {
    expect(say({direction: 'a_lo_sumo', unit: 'quejas', overrun: 3, missing_bimesters: null})).toBe(
      'Cumple la meta. Este año lleva 3 quejas por encima de la meta.',
    )
    expect(say({state: 'no_exigible', direction: 'a_lo_sumo', unit: 'quejas', overrun: 1})).toBe(
      'Aún no es exigible: lleva 1 queja por encima de la meta.',
    )
  })

  test('is nothing once the goal is reached, or where none is stated', () => {
    expect(say({state: 'no_exigible', missing: null, missing_by: null})).toBe(
      'Aún no es exigible y ya alcanzó la meta.',
    )
    expect(say({state: 'sin_meta', missing: 3})).toBe('El plan no fija meta.')
  })

  test('an even pace is advice, and says so', () => {
    expect(say({state: 'no_exigible', progress: 0, missing: 11, advised: 3})).toBe(
      'Aún no es exigible: faltan 11 talleres en 2 bimestres. A ritmo parejo ya serían 3 talleres: es una guía, no una exigencia.',
    )
    expect(say({missing: 2, advised: 1})).toBe(
      'Cumple la meta. Para este año faltan 2 talleres en 2 bimestres. A ritmo parejo ya sería 1 taller: es una guía, no una exigencia.',
    )
  })
})
