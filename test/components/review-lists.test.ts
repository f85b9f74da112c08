// @vitest-environment jsdom
import {html} from 'htl'
import {expect, test} from 'vitest'
import {complianceRow} from '../../src/components/compliance-row.js'
import {planRemarks} from '../../src/components/plan-remarks.js'
import {remarkFinding, remarkIndex, remarkOverview} from '../../src/components/remark-overview.js'
import {scoreBreakdown} from '../../src/components/score-breakdown.js'
import {signFinding} from '../../src/components/sign-finding.js'
import {signList} from '../../src/components/sign-list.js'
import type {PlanRemark, PlanReview, RemarkRule} from '../../src/domain/plan-remark.js'
import type {Sign} from '../../src/domain/sign.js'
import {sampleCompliance, sampleMunicipality, sampleScore, toText} from './sample-rows.js'

const RULE: RemarkRule = {
  rule: 'sin_meta',
  title: 'Indicadores sin meta',
  meaning: 'Nadie sabe.',
  question: '¿Cuánto?',
}
const SILENT: RemarkRule = {...RULE, rule: 'meta_supuesta', title: 'Metas supuestas'}

const remark = (municipality: string, lines: number[], text = 'No tiene meta.'): PlanRemark => ({
  rule: 'sin_meta',
  municipality,
  file: `planes/${municipality}.csv`,
  lines,
  codes: [],
  column: 'meta',
  text,
})

const SIGN: Sign = {
  municipality: 'pore',
  kind: 'late_delivery',
  code: null,
  indicator: null,
  ratio: false,
  first_day: '2009-03-01',
  last_day: '2009-04-30',
  subject: '<img src=x> (1)',
  partner: null,
  before: null,
  after: null,
  count: 1,
  total: 1,
  value: 1,
  other: null,
  places: [{path: '<b>.csv', first_line: 4, last_line: 4}],
}

test('the remarks on a plan stand under their rule, with their lines, and are no HTML', () => {
  const list = planRemarks(
    [RULE],
    [remark('pore', [2, 3, 4, 7], '«<b>x</b>» no tiene meta.'), remark('pore', [9])],
  )
  expect(Array.from(list.querySelectorAll('h3, p, li'), toText)).toEqual([
    'Indicadores sin meta 2',
    'Nadie sabe. ¿Cuánto?',
    '«<b>x</b>» no tiene meta. líneas 2 a 4 y 7',
    'No tiene meta. línea 9',
  ])
})

test('the page of all plans counts all remarks, shows those it has when asked, and names the rules that found nothing', () => {
  const review: PlanReview = {
    rules: [RULE, SILENT],
    counts: {sin_meta: {found: 3, municipalities: 2}},
    remarks: [remark('pore', [2]), remark('palmar', [5])],
  }
  const municipalities = [sampleMunicipality({slug: 'palmar', name: 'Palmar'}), sampleMunicipality()]
  const page = remarkOverview(review, {municipalities})
  expect(page.querySelectorAll('tr')).toHaveLength(0)
  const fold = page.querySelector('details') as HTMLElement
  expect(toText(fold)).toBe('Ver 3 observaciones en 2 planes')
  fold.dispatchEvent(new Event('toggle'))
  expect(Array.from(fold.querySelectorAll('tbody a, li, p'), toText)).toEqual([
    'Palmar',
    'No tiene meta. línea 5',
    'Pore',
    'No tiene meta. línea 2',
    'Aquí están 2; las demás, en la página de cada plan.',
  ])
  expect(toText(page)).toContain('en ningún plan se encontró: metas supuestas.')
  expect(Array.from(remarkIndex(review).querySelectorAll('tbody th, td'), toText)).toEqual([
    'Indicadores sin meta',
    '3',
    '2',
  ])
  expect(remarkFinding(review, 5)).toBe('La revisión de 5 planes deja 3 observaciones de 1 clase.')
  expect(remarkFinding({...review, counts: {}}, 1)).toBe('En 1 plan no hay observaciones.')
})

test('signs are told with how they are verified and where they are, and what files say is no HTML', () => {
  const list = signList([SIGN])
  expect(list.querySelector('img')).toBeNull()
  expect(Array.from(list.querySelectorAll('tbody tr'), toText)).toEqual([
    'De 1 solicitud con fecha acordada en mar–abr 2009, 1 se publicó 1 día después de su plazo: <img src=x> (1). <b>.csv, línea 4',
  ])
  expect(toText(list)).toContain('Pregunte a la dependencia por la demora')
})

test('where a page holds the latest signs alone it says so', () => {
  const list = signList([SIGN], {
    toName: () => 'Pore',
    counts: {late_delivery: {found: 1200, municipalities: 9}},
  })
  expect(toText(list)).toContain('Información publicada después de su plazo 1.200')
  expect(toText(list)).toContain('Aquí está el más reciente; los demás, en la página de cada municipio.')
})

test('the signs are counted, and the kind of which there are most is named', () => {
  expect(signFinding({})).toBe('No hay indicios que verificar.')
  expect(signFinding({visit_jump: {found: 1, municipalities: 1}})).toBe(
    '1 indicio en 1 municipio: saltos de las visitas donde cambia el contador.',
  )
  expect(
    signFinding({visit_jump: {found: 1, municipalities: 1}, late_delivery: {found: 1200, municipalities: 2}}),
  ).toBe('1.201 indicios; 1.200 de ellos en 2 municipios: información publicada después de su plazo.')
})

test('a municipality with several signs of a kind is named once to the eye, and each time to those who listen', () => {
  const signs = ['genova', 'pore', 'genova'].map((municipality) => ({...SIGN, municipality}))
  const list = signList(signs, {toName: (slug) => html`<a href="#">${slug}</a>`})
  const names = Array.from(list.querySelectorAll('tbody th'), (cell) => [
    cell.querySelector('a, .hidden')?.tagName,
    cell.textContent,
  ])
  expect(names).toEqual([
    ['A', 'genova'],
    ['SPAN', 'genova'],
    ['A', 'pore'],
  ])
})

test('each line of action has its score with bounds, its indicators by state, and its overdue deadlines', () => {
  const score = {
    ...sampleScore({score_min: 0.5, score_max: 0.9, n_sin_dato: 1, overdue: 1}),
    level: 'linea',
    key: 'fases',
  }
  const table = scoreBreakdown([score, {...sampleScore(), level: 'accion', key: 'Avanzar'}])
  expect(Array.from(table.querySelectorAll('tbody tr'), toText)).toEqual(
    [
      'fases 75 %, entre 50 % y 90 %: falta 1 de 5 1 plazo legal vencido 3 cumplen la meta 1 incumple ?1 sin dato',
    ].map((text) => text.replace(/ %/g, '\u202f%')),
  )
})

test('a weight is shown where it is not 1', () => {
  const [row] = complianceRow(sampleCompliance({weight: 0.25}))
  const [plain] = complianceRow(sampleCompliance())
  expect(toText(row?.querySelector('th'))).toContain('peso 0,25')
  expect(toText(plain?.querySelector('th'))).not.toContain('peso')
})
