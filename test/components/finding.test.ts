import {expect, test} from 'vitest'
import {absentFinding, dueFinding, rangeFinding, scoreFinding} from '../../src/components/finding.js'
import {sampleScore} from './sample-rows.js'

test('what fell due is told in one sentence, without zeros', () => {
  const counts = {meta: 0, minimo: 0, incumple: 0, sin_dato: 0, municipalities: 1}
  expect(dueFinding({meta: 1, minimo: 1, incumple: 1, sin_dato: 1, municipalities: 2}, '2009-B4')).toBe(
    'En jul–ago 2009 vencían 4 metas en 2 municipios: 2 se cumplieron (1 solo el mínimo), 1 se incumplió y de 1 no hay dato.',
  )
  expect(dueFinding({...counts, meta: 1}, '2009-B4')).toBe(
    'En jul–ago 2009 vencía 1 meta en 1 municipio: 1 se cumplió.',
  )
  expect(dueFinding({...counts, sin_dato: 2}, '2009-B4')).toBe(
    'En jul–ago 2009 vencían 2 metas en 1 municipio: de ninguno hay dato.',
  )
  expect(dueFinding({...counts, meta: 5200, sin_dato: 1340, municipalities: 1103}, '2009-B4')).toBe(
    'En jul–ago 2009 vencían 6.540 metas en 1.103 municipios: 5.200 se cumplieron y de 1.340 no hay dato.',
  )
  expect(dueFinding(counts, '2009-B4')).toBe('En jul–ago 2009 no venció ninguna meta.')
})

test('the lowest and highest scores come with their bounds', () => {
  const names = new Map([
    ['pore', 'Pore'],
    ['palmar', 'Palmar'],
  ])
  const scores = [
    sampleScore({municipality: 'palmar', score: 0.9, score_min: 0.8, score_max: 0.95}),
    sampleScore(),
    sampleScore({municipality: 'genova', score: null}),
  ]
  expect(rangeFinding(scores, names)).toBe(
    'Los puntajes van de 75\u202f% (Pore) a 90\u202f% (Palmar, entre 80\u202f% y 95\u202f%).',
  )
  expect(rangeFinding([sampleScore()], names)).toBe('')
})

test('a municipality is answered by its indicators, and by the legal deadlines that it owes', () => {
  expect(scoreFinding(sampleScore({n_minimo: 1, n_sin_dato: 2, overdue: 1}))).toBe(
    'De 7 indicadores exigibles en jul–ago 2009, 3 cumplen la meta, 1 cumple el mínimo, 1 incumple y de 2 no hay dato. 1 plazo legal sigue vencido.',
  )
  expect(scoreFinding(sampleScore({n_incumple: 0}))).toBe(
    'De 3 indicadores exigibles en jul–ago 2009, todos cumplen la meta.',
  )
  const none = sampleScore({n_meta: 0, n_incumple: 0, n_no_exigible: 4})
  expect(scoreFinding(none)).toBe('En jul–ago 2009 ningún indicador con meta es exigible aún.')
})

test('whose plan was not in force is named, and counted where there are many', () => {
  const list = (...names: string[]) =>
    names.map((name) => ({slug: name.toLowerCase(), name, has_plan: name !== 'Macondo'}))
  expect(absentFinding([sampleScore()], list('Pore', 'Macondo'))).toBe('')
  expect(absentFinding([sampleScore()], list('Pore', 'Macondo', 'Palmar', 'Aguazul'))).toBe(
    'Sin plan vigente entonces: Palmar y Aguazul.',
  )
  expect(absentFinding([], list('A', 'B', 'C', 'D', 'E', 'F'))).toBe(
    'Sin plan vigente entonces: 6 municipios.',
  )
})
