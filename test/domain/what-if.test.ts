import {expect, test} from 'vitest'
import {findMeasure} from '../../src/domain/measure.js'
import type {RemarkRule} from '../../src/domain/plan-remark.js'
import {listDueDates} from '../../src/domain/what-if/due-dates.js'
import {toPlanCsv} from '../../src/domain/what-if/plan-csv.js'
import {
  findTypedFault,
  formatPlanFigure,
  parseTyped,
  toPlainFigure,
  toTyped,
} from '../../src/domain/what-if/plan-figure.js'
import {type Proposal, toProposedRows} from '../../src/domain/what-if/proposal.js'
import {findProposalFaults} from '../../src/domain/what-if/proposal-fault.js'
import {listProposalNotes} from '../../src/domain/what-if/proposal-note.js'
import {listTriedWindows} from '../../src/domain/what-if/tried-windows.js'
import type {PlanTarget, TriedIndicator} from '../../src/domain/what-if/what-if.js'
import type {WindowKind} from '../../src/domain/window-kind.js'
import {parseAmountValue} from '../../src/formats/number-value.js'
import {samplePlanTarget} from '../components/sample-rows.js'

const CELLS = {
  codigo: 'pore-01',
  ventana: 'mes',
  plazo: '',
  minimo: '',
  meta: '5',
  meta_supuesta: 'sí',
  desde: '2009-01-01',
  hasta: '2012-12-31',
  acto: 'Acuerdo 1',
  nota: 'Tiene "comillas", y comas',
}

const sampleTarget = (target: Partial<PlanTarget> = {}) => samplePlanTarget({goal_assumed: true, ...target})

function sampleIndicator(indicator: Partial<TriedIndicator> = {}): TriedIndicator {
  return {
    municipality: 'pore',
    code: 'pore-01',
    position: 1,
    indicator: 'Noticias',
    line: 'contenidos',
    action: 'Publicar',
    unit: 'noticias',
    ratio: false,
    grows: true,
    stock: false,
    declared: false,
    targets: [sampleTarget()],
    cells: [CELLS],
    exceptions: [],
    windows: ['mes', 'año'],
    readings: {},
    present: [],
    ...indicator,
  }
}

/** What a proposal makes of the plan's rows: validity, window, floor, goal and act. */
function propose(proposal: Proposal, indicator = sampleIndicator()): string[] {
  return toProposedRows(indicator, proposal).map(({cells}) =>
    [cells.desde, cells.hasta, cells.ventana, cells.plazo, cells.minimo, cells.meta, cells.acto].join(' '),
  )
}

test('a proposal ends the row of the plan the day before, and begins another whose act is left to fill', () => {
  expect(propose({from: '2011-03-01', goal: 8, floor: 6})).toEqual([
    '2009-01-01 2011-02-28 mes   5 Acuerdo 1',
    '2011-03-01 2012-12-31 mes  6 8 ',
  ])
})

test('a proposal that is valid from the beginning takes the place of the row', () => {
  expect(propose({from: '2009-01-01', window: 'año', goal: 60})).toEqual(['2009-01-01 2012-12-31 año   60 '])
})

test('later rows ask for what is proposed too, and keep what is not', () => {
  const later = sampleTarget({line: 3, valid_from: '2012-01-01', goal: 7})
  const indicator = sampleIndicator({
    targets: [sampleTarget({valid_until: '2011-12-31'}), later],
    cells: [
      {...CELLS, hasta: '2011-12-31'},
      {...CELLS, desde: '2012-01-01', meta: '7'},
    ],
  })
  expect(propose({from: '2011-07-01', floor: 4}, indicator)).toEqual([
    '2009-01-01 2011-06-30 mes   5 Acuerdo 1',
    '2011-07-01 2011-12-31 mes  4 5 ',
    '2012-01-01 2012-12-31 mes  4 7 ',
  ])
})

test('a due date that is moved is no legal one, and a floor alone is the goal', () => {
  const due = sampleIndicator({
    targets: [sampleTarget({window_kind: 'plazo', due_date: '2010-11-15', legal: true})],
  })
  const [row] = toProposedRows(due, {from: '2009-01-01', due: '2011-12-31', goal: null, floor: 3})
  expect(row?.target).toMatchObject({
    due_date: '2011-12-31',
    legal: false,
    goal: 3,
    floor: null,
    goal_assumed: false,
  })
  expect(row?.cells).toMatchObject({plazo: '2011-12-31', minimo: '3', meta: '', meta_supuesta: ''})
})

test('the rows are written with the header of the plan, and nothing of them is lost', () => {
  const header = ['codigo', 'meta', 'nota']
  expect(toPlanCsv(header, toProposedRows(sampleIndicator(), {from: '2009-01-01', goal: 0.5}))).toBe(
    'codigo,meta,nota\npore-01,"0,5","Tiene ""comillas"", y comas"\n',
  )
})

test('what nothing can be judged by is refused in plain words, beside the field that it is about', () => {
  expect(findProposalFaults(sampleIndicator(), {from: '2009-01-01', goal: 0})).toEqual([
    {
      field: 'meta',
      text: 'La meta no puede ser 0, porque «al menos 0» se cumple siempre: escriba más de 0 o deje el campo vacío.',
    },
  ])
  expect(findProposalFaults(sampleIndicator(), {from: '2009-01-01', goal: null, floor: 0})).toMatchObject([
    {field: 'minimo'},
  ])
  expect(findProposalFaults(sampleIndicator(), {from: '2009-01-01', floor: 9})).toEqual([
    {field: 'minimo', text: 'El mínimo (9) no puede pasar de la meta (5).'},
  ])
  const unreadable = [{field: 'meta' as const, text: 'Escriba una cantidad de 0 o más, como 150 o 33,3.'}]
  expect(findProposalFaults(sampleIndicator(), {from: '2009-01-01', unreadable})).toEqual(unreadable)
  expect(findProposalFaults(sampleIndicator(), {from: '2009-01-01', floor: 5})).toEqual([])
})

test('a proposal is told what plans are remarked for, and that it restates the past', () => {
  const rules: RemarkRule[] = [
    {rule: 'sin_meta', title: 'Indicadores sin meta', meaning: 'No se juzgan.', question: '¿?'},
  ]
  const list = (proposal: Proposal) =>
    listProposalNotes(sampleIndicator(), proposal, {cutoff: '2012-06-30', rules}).map((note) =>
      note.slice(0, 34),
    )
  expect(list({from: '2009-01-01', goal: null})).toEqual([
    'Regiría hacia atrás, desde el 1 de',
    'Indicadores sin meta: no se juzgan',
  ])
  expect(list({from: '2012-07-01', goal: 9})).toEqual(['Regiría después de la fecha de cor'])
})

test('due dates are the plan’s own and the ends of its bimesters; where declarations add up, its own', () => {
  const targets = [sampleTarget({window_kind: 'plazo', due_date: '2009-05-15', valid_until: '2009-08-31'})]
  expect(listDueDates({targets, declared: false})).toEqual([
    '2009-02-28',
    '2009-04-30',
    '2009-05-15',
    '2009-06-30',
    '2009-08-31',
  ])
  expect(listDueDates({targets, declared: true})).toEqual(['2009-05-15'])
  expect(listDueDates({targets: [sampleTarget()], declared: false})).toEqual([])
})

test('an indicator is tried by the windows in which its values mean something', () => {
  const list = (forma: string, kind: WindowKind) =>
    listTriedWindows(findMeasure(forma) as never, [kind]).join(' ')
  expect(list('visitas', 'año')).toBe('semana mes bimestre trimestre semestre año')
  expect(list('eventos_del_mes_siguiente', 'mes')).toBe('mes bimestre trimestre semestre año')
  expect(list('declarado', 'trimestre')).toBe('trimestre semestre año')
  expect(list('razon_declarada', 'plazo')).toBe('mes bimestre trimestre semestre año')
})

test('a percentage is typed as one, and is the same number afterwards', () => {
  for (const share of [0.07, 0.285, 1, 0.333]) {
    expect(parseTyped(toTyped(share, true), true)).toBe(share)
  }
  expect([
    formatPlanFigure(0.725, true),
    formatPlanFigure(1234.5, false),
    formatPlanFigure(null, true),
  ]).toEqual(['72,5 %', '1234,5', ''])
  expect([parseTyped('3,5', false), parseTyped('-1', false), parseTyped('x', true)]).toEqual([
    3.5,
    undefined,
    undefined,
  ])
})

test('a figure is typed as es-CO writes it, as the files are read; what could be two numbers is asked about', () => {
  for (const text of ['1.000', '1.234.567', '1.234,5', '33,3', '33.3', '0,125', '12', '007']) {
    expect([text, parseTyped(text, false)]).toEqual([text, parseAmountValue(text)])
  }
  expect(toTyped(1000, false)).toBe('1.000')
  expect(parseTyped(toTyped(1.125, false), false)).toBe(1.125)
  expect(toPlainFigure('1.234,5', false)).toBe('1234.5')
  expect(findTypedFault('33,333', false)).toContain('miles o decimales')
  for (const text of ['-3', '1e5', 'abc', '1,000.5', '1.00.0'])
    expect([text, findTypedFault(text, false)]).toEqual([
      text,
      'Escriba una cantidad de 0 o más, como 150 o 33,3.',
    ])
  expect(findTypedFault('150 %', true)).toContain('no pasa de 100')
  expect(findTypedFault('100', true)).toBeUndefined()
  expect(findTypedFault('150', false)).toBeUndefined()
  expect(findTypedFault('9999999999', false)).toContain('demasiado grande')
})
