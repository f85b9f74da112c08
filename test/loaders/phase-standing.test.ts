import {appendFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {makeEvidence} from '../../loaders/evidence.js'
import {toPhaseDetails, toPhaseTable} from '../../loaders/phase-page.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {listPhasesOutside} from '../../loaders/site.js'
import type {Row} from '../../loaders/store.js'
import {findEvidence} from '../../src/domain/evidence.js'
import {fromLeanTable} from '../../src/domain/lean-table.js'
import type {PhaseStanding} from '../../src/domain/phase-standing.js'
import {copyData} from '../data-copy.js'
import {setCells} from './project/project-copy.js'

const CUTOFF = '2012-06-30'

/** By municipality and phase, what was declared: `2009-11-27 9/12`. */
const DECLARED: Record<string, string[]> = {
  'pore 1': ['2008-10-28 20/20'],
  'pore 2': ['2009-06-30 6/12', '2009-12-01 12/12'],
  'pore 3': ['2010-11-30 5/9', '2010-12-02 9/9'],
  'pore 4': ['2011-11-01 8/8', '2012-01-10 5/8'],
  'pore 5': ['2012-05-01 3/6'],
  'palmar 1': ['2008-10-30 20/20'],
  'palmar 2': ['2009-11-27 9/12', '2010-04-30 12/12'],
  'palmar 3': ['2012-07-15 9/9'],
  'palmar 4': ['2010-05-01 8/8', '2011-11-30 7/8', '2012-02-01 8/8'],
  'palmar 5': ['2012-01-31 6/6'],
  'miraflores 1': ['2008-09-01 0/0'],
  'miraflores 2': ['2009-11-30 12/12'],
  'miraflores 3': ['2010-11-30 9/9', '2011-03-01 8/9'],
  'genova 1': ['2009-09-25 17/17'],
  'genova 2': ['2009-11-20 10/10'],
  'aguazul 3': ['2011-03-01 9/9'],
  'aguazul 4': ['2011-11-18 2/8'],
}

let pipeline: Pipeline
let standings: Row[]

describe('how a municipality stands with a legal phase', () => {
  beforeAll(async () => {
    const data = await copyData()
    await data.drop('m.csv', `# exportado: 2013-01-01\n${toExport(DECLARED)}`)
    await data.drop(
      'correccion.csv',
      `# exportado: 2013-06-01\n${toExport({'miraflores 2': ['2009-11-30 5/12']})}`,
    )
    rmSync(join(data.path, 'planes', 'miraflores.csv'))
    appendFileSync(
      join(data.path, 'excepciones.csv'),
      'genova,genova-05,,,2009-08-06,2012-12-31,no_aplica,Sin servidor,\n',
    )
    setCells(data.path, 'planes/aguazul.csv', 8, {plazo: '2011-06-30'})
    setCells(data.path, 'planes/aguazul.csv', 9, {plazo: 'plan'})
    setCells(data.path, 'planes/genova.csv', 14, {plazo: 'fase 4'})
    pipeline = await runPipeline({
      dataDir: data.path,
      today: '2013-06-30',
      cutoff: CUTOFF,
      personKey: 'prueba',
    })
    standings = await pipeline.store.query('select * from phase_standing')
    return async () => {
      pipeline.close()
      await data.remove()
    }
  })

  test('is told once for each municipality and phase, whether its plan follows it or not', () => {
    expect(new Set(standings.map(({municipality, phase}) => `${municipality} ${phase}`)).size).toBe(25)
    expect(standings).toHaveLength(25)
  })

  test('is in time until the very day, and late from the next on', () => {
    expect(find('pore 1')).toMatchObject({state: 'meta', met_on: '2008-10-28', days_late: 0})
    expect(find('pore 2')).toMatchObject({state: 'meta', met_on: '2009-12-01', days_late: 0})
    expect(find('pore 3')).toMatchObject({state: 'meta', met_on: '2010-12-02', days_late: 1})
    expect(find('genova 1')).toMatchObject({state: 'meta', met_on: '2009-09-25', days_late: 328})
  })

  test('is not due before its day, and what was declared is told', () => {
    const half = {state: 'no_exigible', days_late: null, met_on: null, progress: 0.5, known_on: '2012-05-01'}
    expect(find('pore 5')).toMatchObject(half)
    expect(find('palmar 5')).toMatchObject({state: 'no_exigible', progress: 1, met_on: null})
  })

  test('is overdue again where a later declaration says that it is not reached', () => {
    const again = {state: 'incumple', met_on: null, days_late: 212, first_met_on: '2011-11-01'}
    expect(find('pore 4')).toMatchObject({...again, numerator: 5, denominator: 8, known_on: '2012-01-10'})
    expect(find('miraflores 3')).toMatchObject({
      state: 'incumple',
      days_late: 577,
      first_met_on: '2010-11-30',
    })
  })

  test('counts from the last time that it was reached where it was lost before its day', () => {
    expect(find('palmar 4')).toMatchObject({state: 'meta', met_on: '2012-02-01', days_late: 62})
  })

  test('is judged from what is declared where no indicator follows it, and says why that is in no score', () => {
    expect(find('palmar 1')).toMatchObject({state: 'meta', days_late: 0, code: null, outside: 'cita'})
    expect(find('palmar 2')).toMatchObject({state: 'meta', met_on: '2010-04-30', days_late: 150})
    expect(find('miraflores 1')).toMatchObject({
      state: 'no_aplica',
      reason: 'sin casos',
      outside: 'sin_plan',
    })
    expect(find('pore 1')).toMatchObject({code: 'pore-07', outside: null})
  })

  test('is unknown where nothing was declared by the cut-off', () => {
    expect(find('palmar 3')).toMatchObject({state: 'sin_dato', value: null, days_late: 577})
    expect(find('genova 3')).toMatchObject({state: 'sin_dato', code: 'genova-06', days_late: 577})
  })

  test('is that of the later export where two say different things of one day', () => {
    expect(find('miraflores 2')).toMatchObject({state: 'incumple', numerator: 5, days_late: 942})
  })

  test('does not apply where an exception says so of its indicator', () => {
    expect(find('genova 2')).toMatchObject({state: 'no_aplica', reason: 'Sin servidor', days_late: null})
  })

  test('is told against the date for national bodies too, which judges nothing', () => {
    expect(find('pore 1')).toMatchObject({national_days_late: 149})
    expect(find('pore 5')).toMatchObject({national_days_late: null})
  })

  test('is judged by the law, and by the plan too where that sets a day of its own', () => {
    expect(find('aguazul 3')).toMatchObject({
      state: 'meta',
      days_late: 90,
      plan_due: '2011-06-30',
      plan_state: 'meta',
      plan_days_late: 0,
    })
    expect(find('aguazul 4')).toMatchObject({
      state: 'incumple',
      days_late: 212,
      plan_due: '2012-12-31',
      plan_state: 'no_exigible',
      plan_days_late: null,
    })
  })

  test('is told by the indicator of its own measure where another one falls due with it', () => {
    expect(find('genova 4')).toMatchObject({code: 'genova-07', indicators: 2})
    expect(find('genova 3')).toMatchObject({code: 'genova-06', indicators: 1})
  })

  test('is that of its indicator wherever the plan keeps the date of the law', async () => {
    const same = await pipeline.store.query(
      `select s.code, s.state, s.met_on, s.days_late, o.state as due_state, o.met_on as due_met, o.days_late as due_late,
        c.state as bimester_state, c.met_on as bimester_met
      from phase_standing as s
      join obligation as o on o.code = s.code and o.window_end = s.territorial_due
      join compliance as c on c.code = s.code and c.t = bimester_index(getvariable('cutoff'))`,
    )
    expect(same).toHaveLength(13)
    for (const row of same) {
      expect([row.code, row.due_state, row.due_met, row.due_late]).toEqual([
        row.code,
        row.state,
        row.met_on,
        row.days_late,
      ])
      expect([row.code, row.bimester_state, row.bimester_met]).toEqual([row.code, row.state, row.met_on])
    }
  })

  test('is counted for the pages that do not show it, where no indicator of a plan follows the phase and it is owed', async () => {
    const counted = await listPhasesOutside(pipeline.store)
    expect(find('palmar 3')).toMatchObject({state: 'sin_dato', outside: 'cita'})
    expect(counted.get('palmar')).toEqual({overdue: 0, unknown: 1, why: 'cita'})
    expect(find('genova 3')).toMatchObject({state: 'sin_dato', outside: null})
    expect(counted.has('genova')).toBe(false)
    expect(find('miraflores 3')).toMatchObject({state: 'incumple', outside: 'sin_plan'})
    expect(counted.has('miraflores')).toBe(false)
  })

  test('reaches its page without what the law says already, and with the lines of the files behind it', async () => {
    const rows = fromLeanTable<PhaseStanding>(JSON.parse(await toPhaseTable(pipeline)))
    expect(rows.filter(({plan_due}) => plan_due !== undefined).map(({code}) => code)).toEqual([
      'aguazul-07',
      'aguazul-08',
    ])
    await makeEvidence(pipeline.store, {showsText: false, byDay: false, mostRows: 50})
    const {evidence, plans, others} = await toPhaseDetails(pipeline)
    const {counting, others: past} = findEvidence(evidence, 'palmar', {window_id: 4, as_of: CUTOFF})
    expect(counting).toMatchObject([{first_day: '2012-02-01', numerator: 8, denominator: 8}])
    expect(past.map(({first_day}) => first_day)).toEqual(['2010-05-01', '2011-11-30'])
    expect(evidence.files[counting[0]?.file_id ?? '']?.path).toBe('m.csv')
    const replaced = findEvidence(evidence, 'miraflores', {window_id: 2, as_of: CUTOFF}).others
    expect(replaced).toMatchObject([{why: 'reemplazada'}])
    expect(plans['genova-08']?.objectives).toHaveLength(7)
    expect(others.genova).toEqual([{code: 'genova-15', indicator: 'Encuestas de opinión'}])
  })
})

function find(key: string): Row | undefined {
  return standings.find(({municipality, phase}) => `${municipality} ${phase}` === key)
}

function toExport(declared: Record<string, string[]>): string {
  const lines = Object.entries(declared).flatMap(([key, said]) => {
    const [municipality, phase] = key.split(' ')
    return said.map((text) => {
      const [date, fraction = ''] = text.split(' ')
      return `${municipality},fase_${phase},${date},${fraction.replace('/', ',')}`
    })
  })
  return ['municipio,medida,fecha,numerador,denominador', ...lines, ''].join('\n')
}
