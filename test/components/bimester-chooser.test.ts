// @vitest-environment jsdom
import {beforeEach, expect, test} from 'vitest'
import {bindAddress} from '../../src/components/address.js'
import {bimesterChooser} from '../../src/components/bimester-chooser.js'
import type {ValueElement} from '../../src/components/step-chooser.js'

const BIMESTERS = ['2009-B1', '2009-B2', '2009-B3']

beforeEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', '/municipios/pore.html')
})

test('the last bimester is chosen unless the address names another that there is', () => {
  expect(openChooser().value).toBe('2009-B3')
  history.replaceState(null, '', '?bimestre=2009-B1')
  expect(openChooser().value).toBe('2009-B1')
  history.replaceState(null, '', '?bimestre=1999-B1#arriba')
  expect(openChooser().value).toBe('2009-B3')
  expect([location.search, location.hash]).toEqual(['?bimestre=2009-B3', '#arriba'])
})

test('an address stays as it is while there is nothing to choose from', () => {
  history.replaceState(null, '', '/metas.html?bimestre=2009-B1')
  bindAddress(bimesterChooser([]), 'bimestre')
  expect(location.search).toBe('?bimestre=2009-B1')
})

test('a step is told, kept in the address, and impossible beyond the ends', () => {
  const chooser = openChooser()
  const [earlier, later] = Array.from(chooser.querySelectorAll('button'))
  const told: string[] = []
  chooser.addEventListener('input', () => told.push(chooser.value))
  expect([earlier?.disabled, later?.disabled]).toEqual([false, true])
  earlier?.click()
  earlier?.click()
  earlier?.click()
  expect(told).toEqual(['2009-B2', '2009-B1'])
  expect(location.search).toBe('?bimestre=2009-B1')
  expect([earlier?.disabled, later?.disabled]).toEqual([true, false])
})

test('a choice in the list is told once', () => {
  const chooser = openChooser()
  let told = 0
  chooser.addEventListener('input', () => {
    told += 1
  })
  const select = chooser.querySelector('select') as HTMLSelectElement
  select.value = '2009-B1'
  select.dispatchEvent(new Event('input', {bubbles: true}))
  expect([told, chooser.value, location.search]).toEqual([1, '2009-B1', '?bimestre=2009-B1'])
})

test('back and forward walk through the choices, and leave them as they were', async () => {
  const chooser = openChooser()
  const [earlier] = Array.from(chooser.querySelectorAll('button'))
  earlier?.click()
  earlier?.click()
  await walk(() => history.back())
  expect([chooser.value, location.search]).toEqual(['2009-B2', '?bimestre=2009-B2'])
  await walk(() => history.forward())
  expect([chooser.value, location.search]).toEqual(['2009-B1', '?bimestre=2009-B1'])
})

function walk(step: () => void): Promise<unknown> {
  const walked = new Promise((resolve) => addEventListener('popstate', resolve, {once: true}))
  step()
  return Promise.race([walked, new Promise((resolve) => setTimeout(resolve, 500))])
}

function openChooser(): ValueElement {
  const chooser = bindAddress(bimesterChooser(BIMESTERS), 'bimestre')
  document.body.append(chooser)
  return chooser
}
