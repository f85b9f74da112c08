// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {calendarGuide} from '../../src/components/calendar-guide.js'
import {municipalityChooser} from '../../src/components/municipality-chooser.js'
import {obligationList} from '../../src/components/obligation-list.js'
import type {Obligation} from '../../src/domain/obligation.js'
import {formatDue} from '../../src/domain/outcome.js'
import {sampleMunicipality, sampleObligation, toText} from './sample-rows.js'

const PALMAR = sampleMunicipality({slug: 'palmar', name: 'Palmar', department: 'Santander'})

test('what falls due is read with its day, goal, value, state and what is missing', () => {
  const list = show([
    sampleObligation({
      state: 'incumple',
      value: 3,
      missing: 2,
      bimester: '2012-B4',
      window_end: '2012-07-31',
    }),
    sampleObligation({state: 'no_exigible', value: null, is_open: false, window_start: '2013-01-01'}),
  ])
  for (const small of list.querySelectorAll('small')) small.before(' ')
  const [first, second] = Array.from(list.querySelectorAll('tbody tr'), readCells)
  expect(first).toEqual({
    Vence: '31 jul 2012',
    Meta: '5 noticias al mes',
    Valor: '3 noticias',
    Estado: 'incumple faltaron 2 noticias',
  })
  expect(second).toMatchObject({Valor: '—', Estado: 'no exigible aún empieza el 1 de enero de 2013'})
  expect(list.querySelector('tbody a')?.getAttribute('href')).toBe(
    './municipios/pore/pore-01.html?bimestre=2012-B4',
  )
})

test('municipalities stand in the order of their names, each with what it has', () => {
  const list = show([sampleObligation(), sampleObligation({municipality: 'palmar', state: 'incumple'})])
  expect(Array.from(list.querySelectorAll('summary'), toText)).toEqual([
    'Palmar Santander 1 meta: 1 no se cumplió',
    'Pore Casanare 1 meta: 1 se cumplió',
  ])
  expect(list.querySelectorAll('details[open] table')).toHaveLength(2)
})

test('of many rows only the counts are shown, and the rows of a municipality once it is opened', () => {
  const list = show(Array.from({length: 121}, () => sampleObligation()))
  expect(list.querySelectorAll('table')).toHaveLength(0)
  const details = list.querySelector('details') as HTMLDetailsElement
  for (let i = 0; i < 2; ++i) details.dispatchEvent(new Event('toggle'))
  expect(list.querySelectorAll('tbody tr')).toHaveLength(121)
})

test('of many municipalities a hundred are shown at first', () => {
  const municipalities = Array.from({length: 101}, (_, i) =>
    sampleMunicipality({slug: `m${i}`, name: `M${i}`}),
  )
  const rows = municipalities.map(({slug}) => sampleObligation({municipality: slug}))
  const list = obligationList(rows, {municipalities, preview: false, ownPage: true, toSummary: formatDue})
  expect(list.querySelectorAll('details')).toHaveLength(40)
  const more = list.querySelector<HTMLButtonElement>('.more-rows')
  expect(more?.textContent).toBe('Mostrar 40 municipios más de 61')
  more?.click()
  expect(list.querySelectorAll('details')).toHaveLength(80)
})

test('what a plan says stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const list = show([sampleObligation({indicator: hostile, unit: hostile})])
  expect(list.querySelector('img')).toBeNull()
  expect(toText(list.querySelector('tbody a'))).toBe(hostile)
})

test('a calendar is subscribed to at its lasting address, and only where the site is published', () => {
  const guide = calendarGuide([sampleMunicipality()], {place: '', preview: false})
  expect(Array.from(guide.querySelectorAll('a'), (link) => link.href)).toEqual([
    'webcal://localhost:3000/calendario/pore.ics',
    'http://localhost:3000/calendario/pore.ics',
  ])
  const preview = calendarGuide([sampleMunicipality()], {place: '', preview: true})
  expect(Array.from(preview.querySelectorAll('a'), (link) => link.href)).toEqual([
    'http://localhost:3000/_file/data/calendario/pore.ics',
  ])
})

test('of many calendars only that of the municipality in hand is shown', () => {
  const many = Array.from({length: 13}, (_, i) => sampleMunicipality({slug: `m${i}`, name: `M${i}`}))
  expect(calendarGuide(many, {place: '', preview: false}).querySelectorAll('a')).toHaveLength(0)
  expect(toText(calendarGuide(many, {place: 'm3', preview: false}).querySelector('li'))).toContain(
    'M3: suscribirse',
  )
})

test('municipalities of one name are told apart by their department, and an unknown one is all of them', () => {
  const chooser = municipalityChooser([PALMAR, {...PALMAR, slug: 'palmar-2', department: 'Casanare'}])
  expect(Array.from(chooser.querySelectorAll('option'), toText)).toEqual([
    'Todos',
    'Palmar, Santander',
    'Palmar, Casanare',
  ])
  chooser.value = 'palmar-2'
  expect(chooser.value).toBe('palmar-2')
  chooser.value = 'lejos'
  expect(chooser.value).toBe('')
})

function show(rows: readonly Obligation[]): HTMLElement {
  const options = {
    municipalities: [sampleMunicipality(), PALMAR],
    preview: false,
    ownPage: true,
    toSummary: formatDue,
  }
  return obligationList(rows, options)
}

function readCells(row: Element): Record<string, string> {
  const cells = Array.from(row.querySelectorAll<HTMLElement>('td'))
  return Object.fromEntries(cells.map((cell) => [cell.dataset.label, toText(cell)]))
}
