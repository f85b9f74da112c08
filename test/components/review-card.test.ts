// @vitest-environment jsdom
import {beforeEach, expect, test, vi} from 'vitest'
import {reviewCard} from '../../src/components/review-card.js'
import type {FileReview} from '../../src/domain/file-review.js'
import {startReviewer} from '../review/read-review.js'
import {toText} from './sample-rows.js'

const templates = {} as never
const HEADER = 'municipio;fecha;pagina;visitas\n'

let told: FileReview[]

beforeEach(() => {
  told = []
})

async function show(rows: string) {
  const reviewer = startReviewer()
  const text = HEADER + rows
  // The files of jsdom do not give their bytes.
  const file = {
    name: 'visitas.csv',
    size: text.length,
    lastModified: 0,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  }
  const [review] = await reviewer.review(file as never, {folder: '', onProgress: () => undefined})
  return reviewCard(review as FileReview, {
    reviewer,
    names: new Map(),
    templates,
    onMend: (now) => told.push(now),
  })
}

test('the head of the card follows what is put right and taken out', async () => {
  const card = await show('Pore;31/02/2009;/a;1\nPore;01/08/2009;/b;2\nPore;02/08/2009;/c;x\n')
  const finding = card.querySelector('.review-finding') as HTMLElement
  expect(toText(finding)).toBe('! Se aceptaría 1 de 3 filas: 2 rechazadas.')
  const inputs = card.querySelectorAll<HTMLInputElement>('[data-line="2"] input')
  const date = [...inputs].find(({value}) => value === '31/02/2009') as HTMLInputElement
  date.value = '28/02/2009'
  date.dispatchEvent(new Event('input', {bubbles: true}))
  await vi.waitFor(() => expect(toText(finding)).toBe('! Se aceptarían 2 de 3 filas: 1 rechazada.'))
  card.querySelector<HTMLButtonElement>('[data-line="4"] button')?.click()
  await vi.waitFor(() => expect(toText(finding)).toBe('✓ Se aceptaría entero: 2 filas.'))
  expect(card.dataset.state).toBe('accepted')
  expect(told.at(-1)).toMatchObject({read: 2, accepted: 2, rejected: 0})
})

test('of a row that is too long the beginning is shown, and it can be taken out and given back', async () => {
  const card = await show(`Pore;01/08/2009;/b;2\nPore;02/08/2009;/c;${'y'.repeat(300_000)}\n`)
  const text = card.querySelector('code')?.textContent ?? ''
  expect(text).toMatch(/^Pore;02\/08\/2009;\/c;y+…$/)
  expect(text.length).toBeLessThan(100)
  const button = card.querySelector<HTMLButtonElement>('[data-line="3"] button')
  button?.click()
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({read: 1, rejected: 0}))
  button?.click()
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({read: 2, rejected: 1}))
})

test('a card says before the downloads how many cells a spreadsheet would run', async () => {
  const card = await show('Pore;01/08/2009;=A1;2\nPore;02/08/2009;/c;x\n')
  expect(toText(card.querySelector('.mending') as HTMLElement)).toContain(
    'Una celda empieza por =, +, - o @: una hoja de cálculo la ejecutaría. Ábrala con cuidado.',
  )
})
