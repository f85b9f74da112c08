// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {sealSection} from '../../src/components/seal-section.js'
import type {SealChange, ShownSeal} from '../../src/domain/seal-change.js'

const SEAL: ShownSeal = {
  bimester: '2012-B5',
  closed_on: '2012-11-20',
  cutoff: '2012-10-31',
  sha256: 'abc123',
  demo: false,
}
const CHANGE: SealChange = {
  municipality: 'pore',
  bimester: '2012-B6',
  t: 12078,
  code: 'pore-11',
  indicator: 'Fase V',
  unit: '%',
  ratio: true,
  sealed_value: 0.5,
  sealed_goal: 1,
  sealed_compliance: 0.5,
  sealed_state: 'incumple',
  value: 1,
  goal: 1,
  compliance: 1,
  state: 'meta',
  files: ['pore/fase.csv'],
}

test('closed bimesters are told the last first, each with what has become another since', () => {
  const section = sealSection([SEAL, {...SEAL, bimester: '2012-B6', demo: true}], [CHANGE]) as HTMLElement
  const entries = Array.from(section.querySelectorAll('.seal'), ({textContent}) =>
    textContent?.replace(/\s+/g, ' ').trim(),
  )
  expect(entries).toEqual([
    'nov–dic 2012 · 2012-B6 Se cerró el 20 de noviembre de 2012, con corte al 31 de octubre de 2012, con datos de demostración. 1 resultado cambió desde el cierre. Huella del cierre: abc123 IndicadorAl cerrarAhoraPor qué Fase V pore-11 incumplecumplimiento 50 % cumple la metacumplimiento 100 % por pore/fase.csv',
    'sept–oct 2012 · 2012-B5 Se cerró el 20 de noviembre de 2012, con corte al 31 de octubre de 2012. Nada ha cambiado desde el cierre. Huella del cierre: abc123',
  ])
})

test('a municipality that closed no bimester has no such section', () => {
  expect(sealSection([], [])).toBe('')
})
