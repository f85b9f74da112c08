import {describe, expect, test} from 'vitest'
import {readProject} from '../../../loaders/project/project.js'
import {toProblemLine} from '../../../loaders/project/project-error.js'
import type {SourceKind} from '../../../src/domain/kind.js'
import {findMeasure} from '../../../src/domain/measure.js'
import {DATA, findTarget} from './project-copy.js'

const project = readProject(DATA)
const codes = [...new Set(project.targets.map((target) => target.code))]

const range = (slug: string, from: number, until: number) =>
  Array.from({length: until - from + 1}, (_, i) => `${slug}-${String(from + i).padStart(2, '0')}`)

const LEDGER = [
  ...range('pore', 1, 21),
  ...range('palmar', 1, 13),
  ...range('miraflores', 1, 9),
  ...range('aguazul', 1, 19),
  ...range('genova', 1, 18),
]

/** Each goal that the plans state, as floor and goal; an indicator that is not here has neither. */
const GOALS: Record<string, readonly [floor: number | null, goal: number]> = {
  'pore-01': [null, 5],
  'pore-02': [null, 4],
  'pore-03': [null, 1],
  'pore-04': [null, 1],
  'pore-05': [null, 1],
  'pore-06': [null, 2],
  'pore-07': [null, 1],
  'pore-08': [null, 1],
  'pore-09': [null, 1],
  'pore-10': [null, 1],
  'pore-11': [null, 1],
  'pore-12': [null, 5],
  'pore-13': [null, 2],
  'pore-14': [null, 8],
  'pore-15': [null, 3],
  'pore-16': [null, 0.4],
  'pore-17': [null, 1],
  'pore-18': [null, 1],
  'pore-19': [100, 150],
  'pore-20': [null, 1],
  'pore-21': [null, 1],
  'palmar-01': [null, 4],
  'palmar-02': [null, 0.5],
  'palmar-03': [null, 1],
  'palmar-04': [null, 1],
  'palmar-05': [null, 1],
  'palmar-06': [null, 1],
  'palmar-07': [null, 1],
  'palmar-09': [null, 12],
  'palmar-10': [null, 1],
  'palmar-11': [null, 1],
  'miraflores-08': [null, 1],
  'miraflores-09': [null, 1],
  'aguazul-01': [null, 4],
  'aguazul-02': [null, 2],
  'aguazul-05': [null, 1],
  'aguazul-06': [null, 1],
  'aguazul-07': [null, 1],
  'aguazul-08': [null, 1],
  'aguazul-09': [null, 1],
  'aguazul-13': [null, 1],
  'aguazul-14': [null, 1],
  'aguazul-15': [null, 1],
  'genova-04': [null, 1],
  'genova-05': [null, 1],
  'genova-06': [null, 1],
  'genova-07': [null, 1],
  'genova-08': [null, 1],
  'genova-13': [null, 1],
  'genova-14': [null, 1],
  'genova-15': [null, 1],
  'genova-16': [null, 3],
  'genova-17': [null, 1],
  'genova-18': [null, 1],
}

/** Each window that the plans state or that is assumed (`*`), by code; `-` is no window. */
const WINDOWS: Record<string, string> = {
  mes: 'pore-01 pore-02 pore-03 pore-04 pore-19 palmar-01 miraflores-01 aguazul-01 aguazul-04 aguazul-15 genova-16 genova-18',
  'mes*': 'palmar-08 genova-10 genova-12 genova-17',
  bimestre: 'miraflores-04 genova-14',
  trimestre: 'pore-05 miraflores-06',
  semestre: 'palmar-03 miraflores-02 miraflores-03 miraflores-08 miraflores-09',
  'semestre*': 'palmar-02',
  año: 'pore-06 palmar-04 palmar-05 palmar-06 palmar-07 palmar-09 palmar-10 miraflores-05 miraflores-07 aguazul-02 genova-02',
  'año*': 'palmar-12 palmar-13 aguazul-03 aguazul-14 aguazul-19 genova-01',
  semana: 'genova-15',
  '2008-11-01': 'pore-07 aguazul-05 genova-04',
  '2009-12-01': 'pore-08 aguazul-06 genova-05',
  '2010-12-01': 'pore-09 aguazul-07 genova-06',
  '2011-12-01': 'pore-10 aguazul-08 genova-07',
  '2012-12-01': 'pore-11 aguazul-09 genova-08',
  '2009-12-31': 'genova-09 genova-11',
  '2012-01-31': 'pore-17 pore-18',
  '2012-06-30': 'palmar-11',
  '2012-12-31': 'pore-12 pore-13 pore-14 pore-15 pore-16 pore-20 pore-21 genova-13',
  '2012-12-31*': 'aguazul-10 aguazul-11 aguazul-12 aguazul-13 aguazul-16 aguazul-17 aguazul-18 genova-03',
}

/** Where each indicator's numerator comes from. */
const SOURCES: Record<SourceKind, string> = {
  visits: 'pore-19 aguazul-04 genova-10 genova-12',
  publications:
    'pore-01 pore-02 pore-03 pore-04 pore-05 pore-12 pore-13 pore-14 pore-15 pore-16 pore-18 palmar-01 palmar-12 miraflores-04 miraflores-07 miraflores-08 aguazul-01 aguazul-10 aguazul-11 aguazul-12 aguazul-13 aguazul-16 genova-02 genova-09 genova-11 genova-14 genova-15 genova-16 genova-17',
  attendance:
    'pore-06 palmar-02 palmar-03 palmar-09 palmar-10 palmar-13 miraflores-02 miraflores-09 aguazul-02 aguazul-03 aguazul-15 aguazul-19',
  measurements:
    'pore-07 pore-08 pore-09 pore-10 pore-11 pore-17 pore-20 pore-21 palmar-04 palmar-05 palmar-06 palmar-07 palmar-08 palmar-11 miraflores-01 miraflores-03 miraflores-05 miraflores-06 aguazul-05 aguazul-06 aguazul-07 aguazul-08 aguazul-09 aguazul-14 aguazul-17 aguazul-18 genova-01 genova-03 genova-04 genova-05 genova-06 genova-07 genova-08 genova-13 genova-18',
}

describe('the five plans', () => {
  test('hold the 80 indicators of the source plans, in order', () => expect(codes).toEqual(LEDGER))

  test.each([
    ['pore', 21],
    ['palmar', 13],
    ['miraflores', 9],
    ['aguazul', 19],
    ['genova', 18],
  ])('%s has %i indicators', (slug, count) => {
    expect(codes.filter((code) => code.startsWith(`${slug}-`))).toHaveLength(count)
    expect(project.targets.filter((target) => target.municipality === slug).at(-1)?.position).toBe(count)
  })

  test('only the weekly surveys of Génova have two rows: a trend, then a goal from the last phase on', () => {
    expect(project.targets).toHaveLength(81)
    const surveys = project.targets.filter((target) => target.code === 'genova-15')
    expect(surveys.map(({validFrom, validUntil, goal}) => [validFrom, validUntil, goal])).toEqual([
      ['2009-08-06', '2012-11-30', null],
      ['2012-12-01', '2012-12-31', 1],
    ])
  })

  test.each(LEDGER)('%s has the floor and the goal that its plan states, and no other', (code) => {
    const target = findTarget(project, code)
    expect([target?.floor, target?.goal]).toEqual(GOALS[code] ?? [null, null])
    expect(target?.direction).toBe('al_menos')
    expect(target?.goalAssumed).toBe(code === 'genova-17')
  })

  test.each(LEDGER)(
    '%s has the window or due date that its plan states, marked where it is assumed',
    (code) => {
      const target = findTarget(project, code)
      const window = `${target?.dueDate ?? target?.windowKind}${target?.windowAssumed ? '*' : ''}`
      expect(WINDOWS[window]?.split(' ')).toContain(code)
    },
  )

  test.each(LEDGER)('%s is measured from the source that the ledger names', (code) => {
    const source = findMeasure(findTarget(project, code)?.measure ?? '')?.source
    expect(SOURCES[source ?? 'visits'].split(' ')).toContain(code)
  })

  test('only the phases have a legal due date', () => {
    const legal = project.targets.filter((target) => target.legal)
    expect(legal.map((target) => target.code)).toEqual([
      ...range('pore', 7, 11),
      ...range('aguazul', 5, 9),
      ...range('genova', 4, 8),
    ])
    expect(new Set(legal.map((target) => target.line))).toEqual(new Set(['fases']))
  })

  test('are valid from their adoption, or from 2009 to 2012 as an assumption', () => {
    const spans = project.targets
      .filter((target) => target.code !== 'genova-15')
      .map((t) => [t.municipality, t.validFrom, t.validUntil, t.validityAssumed].join(' '))
    expect([...new Set(spans)]).toEqual([
      'pore 2009-01-01 2012-12-31 true',
      'palmar 2008-08-27 2013-08-26 false',
      'miraflores 2009-01-01 2012-12-31 true',
      'aguazul 2009-01-01 2012-12-31 true',
      'genova 2009-08-06 2012-12-31 false',
    ])
  })

  test('use every line of action of the common taxonomy', () => {
    expect(new Set(project.targets.map((target) => target.line))).toEqual(
      new Set([
        'contenidos',
        'socialización',
        'fases',
        'servicios',
        'trámites',
        'empalme',
        'uso',
        'capacitación',
        'articulación',
        'seguimiento',
        'conectividad',
        'recursos',
        'procedimientos',
        'participación',
        'contratación',
      ]),
    )
  })

  test('say the same of an action in all rows of it', () => {
    const texts = [
      'beneficios',
      'indicador_texto',
      'meta_texto',
      'actividades',
      'responsables',
      'tiempos_texto',
    ]
    for (const rows of Object.values(project.planRows)) {
      const said = new Map<string, string>()
      for (const {cells} of rows) {
        const text = texts.map((column) => cells[column]).join('|')
        expect(said.get(cells.accion ?? '') ?? text).toBe(text)
        said.set(cells.accion ?? '', text)
      }
    }
  })

  test('name their source document and the place in it', () => {
    const rows = Object.values(project.planRows).flat()
    expect(rows.filter(({cells}) => cells.documento === '' || cells.lugar === '')).toEqual([])
  })

  test('count what is automated or simplified as published too', () => {
    expect(findTarget(project, 'pore-12')?.states).toEqual(['publicado', 'automatizado', 'racionalizado'])
    expect(findTarget(project, 'pore-13')?.states).toEqual(['automatizado'])
    expect(findTarget(project, 'pore-15')?.states).toEqual(['automatizado', 'racionalizado'])
    expect(findTarget(project, 'pore-01')?.states).toEqual([])
  })

  test('raise no warning', () => expect(project.warnings.map(toProblemLine)).toEqual([]))
})
