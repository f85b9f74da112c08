import {expect, test} from 'vitest'
import type {ReportFacts} from '../../reports/report-facts.js'
import {toCriteria} from '../../reports/sections/criteria.js'

test('a norm is a criterion from the day on which it binds, and is told apart until then', () => {
  const [criteria, later] = readLists('2012-12-31')
  expect(criteria?.some((text) => text.startsWith('Ley 1581 de 2012'))).toBe(true)
  expect(later).toEqual([
    'Ley 1712 de 2014: transparencia y acceso a la información pública.',
    'Resolución MinTIC 1519 de 2020: publicación y accesibilidad de la información.',
  ])
  expect(readLists('2010-10-31')[1]?.[0]).toMatch(/^Ley 1581 de 2012/)
  expect(readLists('2015-03-06')[1]).toHaveLength(1)
  expect(readLists('2021-02-28')).toHaveLength(1)
})

test('an act is told once, apart from the others of its cell, with its date in words', () => {
  const [criteria] = readLists('2012-12-31')
  expect(criteria?.filter((text) => text.startsWith('Acto'))).toEqual([
    'Acto o norma de donde vienen metas o plazos: Plan de acción del 6 de agosto de 2009.',
    'Acto o norma de donde vienen metas o plazos: Decreto 1151 de 2008 (plazo de la fase).',
  ])
})

function readLists(lastDay: string): (readonly string[])[] {
  const planTexts = new Map([
    ['a', {acto: 'Plan de acción del 2009-08-06'}],
    ['b', {acto: 'Plan de acción del 2009-08-06; Decreto 1151 de 2008 (plazo de la fase)'}],
  ])
  const [section] = toCriteria({planTexts, lastDay} as unknown as ReportFacts)
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? [block.items] : []))
}
