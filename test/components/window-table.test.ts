// @vitest-environment jsdom
import {expect, test, vi} from 'vitest'
import {evidenceOnDemand} from '../../src/components/evidence-on-demand.js'
import {once} from '../../src/components/once.js'
import {windowTable} from '../../src/components/window-table.js'
import {EVIDENCE_COLUMNS, type Evidence, type EvidenceRow} from '../../src/domain/evidence.js'
import type {IndicatorWindow} from '../../src/domain/indicator-window.js'

const SUBJECT = {indicator: 'Noticias', unit: 'noticias', ratio: false, is_level: false}

const WINDOW: IndicatorWindow = {
  window_id: 7,
  window_kind: 'mes',
  window_start: '2009-07-01',
  window_end: '2009-07-31',
  as_of: '2009-07-31',
  t: 12058,
  direction: 'al_menos',
  state: 'incumple',
  value: 3,
  goal: 5,
  floor: 4,
  attainment: 0.6,
  covered_days: 27,
  window_days: 31,
}

function sampleEvidence(rows: Partial<EvidenceRow>[], left = 0): Evidence {
  return {
    files: {
      1: {path: 'pore/a.csv', sha256: 'aa11', loaded_on: '2013-01-15'},
      2: {path: 'pore/<b>.csv', sha256: 'bb22', loaded_on: '2013-01-16'},
    },
    metrics: {},
    columns: EVIDENCE_COLUMNS,
    rows: {'pore-01': rows.map((row) => EVIDENCE_COLUMNS.map((column) => row[column] ?? null))},
    left_off: left === 0 ? {} : {'pore-01 7': left},
  }
}

const ROW: Partial<EvidenceRow> = {
  window_id: 7,
  file_id: 1,
  first_line: 12,
  last_line: 12,
  first_day: '2009-07-03',
  rows: 1,
  numerator: 1,
}

test('a window has its value, goal and what was reached as formulas, its state and the days that are covered', () => {
  const table = windowTable([WINDOW], {subject: SUBJECT, evidence: () => document.createElement('div')})
  const cells = Array.from(table.querySelectorAll('tr.window > *'), toWords)
  expect(cells).toEqual([
    'julio de 2009',
    '3 noticias',
    '5 noticias mínimo 4',
    'mín(1, 3/5) = 60\u202f%',
    'incumple',
    '27 de 31 días',
    'ver filas',
  ])
})

test('an open due date says when it falls due, and a late one by how many days', () => {
  const due = {
    ...WINDOW,
    window_kind: 'plazo',
    window_end: '2009-12-31',
    state: 'no_exigible',
    open: true,
  } as const
  const late = {...WINDOW, window_kind: 'plazo', window_end: '2009-07-30', days_late: 1} as const
  const table = windowTable([due, late], {subject: SUBJECT, evidence: () => document.createElement('div')})
  const states = Array.from(table.querySelectorAll('[data-label="Estado"]'), toWords)
  expect(states).toEqual(['no exigible aún vence el 31 dic 2009', 'incumple 1 día de retraso'])
})

test('the rows behind a window are loaded when they are asked for, once for all windows', async () => {
  const load = vi.fn(async () => sampleEvidence([ROW]))
  const shared = once(load)
  const table = windowTable([WINDOW, {...WINDOW, window_id: 8}], {
    subject: SUBJECT,
    evidence: (window) => evidenceOnDemand(shared, {window, subject: SUBJECT, code: 'pore-01'}),
  })
  expect(load).not.toHaveBeenCalled()
  for (const button of table.querySelectorAll<HTMLButtonElement>('.more')) button.click()
  await vi.waitFor(() => expect(table.querySelectorAll('.evidence')).toHaveLength(2))
  expect(load).toHaveBeenCalledTimes(1)
  expect(toWords(table.querySelector('.evidence-table tr.group') as Element)).toBe(
    'pore/a.csv cargado el 15 de enero de 2013 · sha-256 aa11',
  )
})

test('a failure to load is told, and the next click tries again', async () => {
  const load = vi.fn(async (): Promise<Evidence> => {
    throw new Error('offline')
  })
  const box = evidenceOnDemand(once(load), {window: WINDOW, subject: SUBJECT, code: 'pore-01'})
  await vi.waitFor(() => expect(box.textContent).toMatch(/^No se pudieron cargar las filas/))
})

test('rows that count come with what they add; the others with the reason and the file that counts instead, as text', async () => {
  const evidence = sampleEvidence(
    [
      {...ROW, text: '<i>Feria</i>'},
      {...ROW, first_line: 13, last_line: 15, rows: 3, numerator: 2},
      {...ROW, first_line: 20, last_line: 20, why: 'repetida', other_file: 2},
    ],
    4,
  )
  const box = evidenceOnDemand(async () => evidence, {window: WINDOW, subject: SUBJECT, code: 'pore-01'})
  await vi.waitFor(() => expect(box.querySelector('.evidence')).not.toBeNull())
  expect(Array.from(box.querySelectorAll('.evidence-table tr'), toWords)).toEqual([
    'Línea Fecha Qué dice Aporta',
    'pore/a.csv cargado el 15 de enero de 2013 · sha-256 aa11',
    '12 3 jul 2009 <i>Feria</i> 1',
    '13–15 3 jul 2009 3 filas 2',
    'Línea Fecha Por qué no cuenta',
    'pore/a.csv cargado el 15 de enero de 2013 · sha-256 aa11',
    '20 3 jul 2009 ya contada en el periodo: pore/<b>.csv',
  ])
  expect(Array.from(box.querySelectorAll('p'), toWords)).toEqual([
    'Cuentan 4 filas: 3 noticias.',
    'No cuenta 1 fila:',
    'Hay 4 grupos más de filas que no se listan aquí: están en esos archivos.',
  ])
})

test('a window without rows says whether that is a zero or not known', async () => {
  const empty = sampleEvidence([])
  const tell = async (window: IndicatorWindow) => {
    const box = evidenceOnDemand(async () => empty, {window, subject: SUBJECT, code: 'pore-01'})
    await vi.waitFor(() => expect(box.querySelector('.evidence')).not.toBeNull())
    return toWords(box)
  }
  expect(await tell({...WINDOW, value: 0})).toBe(
    'Ninguna fila cuenta: en los días cubiertos no hay nada que contar.',
  )
  const {value: _, ...unknown} = WINDOW
  expect(await tell(unknown)).toBe(
    'Ninguna fila cuenta en este periodo, y no se sabe si hubo algo que contar.',
  )
})

/** The texts of an element, apart by spaces as a reader sees them. */
function toWords(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  return texts
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ([.:])/g, '$1')
    .trim()
}
