import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {toArchive} from '../loaders/archive.js'
import {toCheckReport, toCheckText} from '../loaders/check.js'
import {toOpenData} from '../loaders/open-data.js'
import {type Pipeline, type PipelineOptions, runPipeline} from '../loaders/pipeline.js'
import {fromWholeTable, type LeanTable} from '../src/domain/lean-table.js'
import {findAttendees} from './attendees.js'
import {
  findDifferences,
  GOLDEN,
  type GoldenTable,
  type OpenTable,
  parseTable,
  readExpected,
} from './golden-table.js'

/*
 * One small municipality, Samán, and a smaller one, Guadual, whose figures were worked out by hand from the method:
 * test/fixtures/golden/README.md derives them, rule by rule.
 */
const TABLES: OpenTable[] = ['mediciones', 'cumplimiento', 'puntajes', 'series']
const TODAY = '2010-12-01'
/** A Wednesday inside a bimester, a month, a quarter, a semester and a year. */
const INSIDE = '2009-12-16'

let whole: Run
let inside: Run

beforeAll(async () => {
  whole = await run()
  inside = await run({cutoff: INSIDE})
})

afterAll(() => {
  whole?.pipeline.close()
  inside?.pipeline.close()
})

/** What some rows of the open data show; a row is named by the beginning of its key. */
interface Rule {
  rule: string
  measurements?: string[]
  compliance?: string[]
  scores?: string[]
}

/** At the default cut-off, the end of 2010-B1. */
const RULES: Record<string, Rule[]> = {
  'every measure': [
    {
      rule: 'visits are summed, and a corrected export replaces the day that it corrects',
      measurements: ['saman-01 2009-01-01', 'saman-01 2009-02-01'],
    },
    {
      rule: 'the pages of a day are added up, unless another file has the total of that day',
      measurements: ['saman-03 2009-09-01'],
      compliance: ['saman-03 2009-B5'],
    },
    {
      rule: 'the visits of a section are those of the pages under it, and totals say nothing of a section',
      measurements: ['saman-04'],
    },
    {
      rule: 'a title counts once in each window, whatever its accents and capitals, and again in the next window',
      measurements: ['saman-05 2009-01-01', 'saman-05 2009-02-01', 'saman-05 2009-03-01', 'saman-06'],
    },
    {
      rule: 'days with a publication are distinct days, of any type or of one',
      measurements: ['saman-08', 'saman-09'],
    },
    {
      rule: 'an event counts in the month before its own, over the year’s end too, and only if it is an event',
      measurements: ['saman-10'],
    },
    {
      rule: 'publications by section count each publication',
      measurements: ['saman-11'],
      compliance: ['saman-11'],
    },
    {
      rule: 'a delivery is in time by the extension, of which at most seven days count; what is not delivered counts against',
      measurements: ['saman-12'],
      compliance: ['saman-12'],
    },
    {
      rule: 'titles over a declared total are a ratio of the window’s sums',
      measurements: ['saman-13'],
    },
    {
      rule: 'what is automated or simplified counts as published too, but not the reverse, and a title once',
      measurements: ['saman-14', 'saman-15'],
    },
    {
      rule: 'a stock over a declared level takes the last declaration, also one before the validity',
      measurements: ['saman-16'],
      compliance: ['saman-16'],
    },
    {
      rule: 'events of a type are told apart by their date',
      measurements: ['saman-17'],
    },
    {
      rule: 'an event with enough people has as many distinct people, or says so as a total',
      measurements: ['saman-18'],
      compliance: ['saman-18'],
    },
    {
      rule: 'attendees are summed over events, a person once in each',
      measurements: ['saman-19'],
    },
    {
      rule: 'distinct people of an organisation count once in the window, over the last total declared in it',
      measurements: ['saman-20'],
      compliance: ['saman-20'],
    },
    {
      rule: 'a declared flow is summed over the window',
      measurements: ['saman-21'],
    },
    {
      rule: 'of a declared level the last declaration in the window counts',
      measurements: ['saman-25', 'saman-32', 'saman-33'],
      compliance: ['saman-33 2009-B1'],
    },
    {
      rule: 'a declared ratio sums its numerators and denominators, and never averages percentages',
      measurements: ['saman-26 2009-01-01'],
      compliance: ['saman-26 2009-B1'],
    },
  ],
  attainment: [
    {
      rule: 'at least: x over T and no more than 1; a value at the floor is told from one below it',
      compliance: ['saman-01 2009-B1', 'saman-05 2009-B1', 'saman-05 2009-B2'],
    },
    {
      rule: 'at most, without a limit: 2 − x/T and no less than 0',
      compliance: ['saman-21'],
    },
    {
      rule: 'at most, with a limit L: (L − x)/(L − T), and up to L the minimum is met',
      compliance: ['saman-22'],
    },
    {
      rule: 'at most 0: all or nothing, unless there is a limit',
      compliance: ['saman-23', 'saman-24'],
    },
    {
      rule: 'between: 1 inside, and linear loss over the tolerance on both sides',
      compliance: ['saman-25'],
    },
    {
      rule: 'a floor without a goal is the goal',
      compliance: ['saman-19'],
    },
    {
      rule: 'nothing over nothing is «sin casos»: the window does not apply, and the others are judged',
      measurements: ['saman-13 2009-02-01', 'saman-26 2009-03-01'],
      compliance: ['saman-13 2009-B1', 'saman-26 2009-B2'],
    },
    {
      rule: 'an unknown denominator is an unknown window',
      measurements: ['saman-13 2009-04-01'],
      compliance: ['saman-13 2009-B2'],
    },
    {
      rule: 'a numerator above its denominator attains 1, over a denominator of 0 too',
      measurements: ['saman-26 2009-05-01', 'saman-26 2009-07-01'],
      compliance: ['saman-26 2009-B3', 'saman-26 2009-B4'],
    },
  ],
  'windows and bimesters': [
    {
      rule: '1. a window is judged by the row that is valid on its first day',
      compliance: ['guadual-03'],
    },
    {
      rule: '1. the progress of an open window is towards the goal that will judge it, not the one that came since',
      compliance: ['guadual-08'],
    },
    {
      rule: '1. a window that begins before the validity is not due; its progress counts the whole window',
      measurements: ['guadual-02'],
      compliance: ['guadual-02'],
    },
    {
      rule: '1. weeks that begin before the goal is valid are not judged',
      measurements: ['guadual-01'],
      compliance: ['guadual-01'],
    },
    {
      rule: '1. a due date is judged by the row that is valid on it; until then the progress is towards its goal',
      measurements: ['guadual-04'],
      compliance: ['guadual-04'],
    },
    {
      rule: '1. a due date before the validity is overdue from the start',
      measurements: ['saman-27'],
      compliance: ['saman-27'],
    },
    {
      rule: '2. quarters close in B2, B3, B5 and B6, and are carried in between',
      compliance: ['saman-07'],
    },
    {
      rule: '2. semesters close in B3 and B6, and are carried in between',
      compliance: ['saman-17'],
    },
    {
      rule: '2. the year closes in B6, and is carried into the next year',
      compliance: ['saman-18'],
    },
    {
      rule: '2. an ISO week belongs to the bimester of its Sunday',
      measurements: ['saman-31'],
      compliance: ['saman-31'],
    },
    {
      rule: '2. without a window of its own an indicator is measured by bimester',
      measurements: ['saman-11'],
    },
    {
      rule: '3. a window that fails comes before one that is unknown, and that before one at the floor',
      compliance: ['saman-09', 'saman-01', 'saman-10 2010-B1', 'saman-33 2009-B2'],
    },
    {
      rule: '3. each of the seven states has its row',
      compliance: [
        'saman-05 2009-B2',
        'saman-01 2009-B1',
        'saman-05 2009-B1',
        'saman-29 2009-B1',
        'saman-06 2009-B1',
        'saman-32 2009-B1',
        'saman-30 2009-B2',
      ],
    },
    {
      rule: '4. compliance is the mean of the known windows',
      compliance: ['saman-09', 'saman-31 2010-B1', 'saman-12 2009-B5'],
    },
    {
      rule: '5. two courses in the second semester do not repair the first',
      compliance: ['saman-17 2009-B3', 'saman-17 2009-B4', 'saman-17 2009-B5', 'saman-17 2009-B6'],
    },
    {
      rule: '6. a due date fails until it is reached, then is met with the days of delay',
      compliance: ['saman-15'],
    },
    {
      rule: '6. what is reached in time is met without delay, and is not due before',
      compliance: ['saman-14', 'saman-28'],
    },
  ],
  'zero is not missing': [
    {
      rule: 'a covered window without events is a measured zero; an uncovered one is unknown',
      measurements: ['saman-05'],
      compliance: ['saman-05 2009-B3', 'saman-05 2009-B4'],
    },
    {
      rule: 'coverage declared for one type covers no other',
      compliance: ['guadual-05', 'guadual-06', 'saman-07 2009-B3'],
    },
    {
      rule: 'an export of contracts covers contracts only',
      compliance: ['saman-09 2009-B3', 'saman-05 2009-B4'],
    },
    {
      rule: 'a log covers whole months, and visits cover the days from the first to the last',
      measurements: ['saman-07 2009-04-01', 'saman-01 2009-03-01', 'saman-02 2009-03-01'],
    },
    {
      rule: 'an at-least value known in part that reaches the goal is met',
      compliance: ['saman-02', 'saman-07 2009-B5'],
    },
    {
      rule: 'an at-least value known in part that reaches only the floor is unknown, and «al menos x»',
      compliance: ['saman-01 2009-B2', 'saman-03 2009-B6'],
      scores: ['saman linea uso 2009-B6'],
    },
    {
      rule: 'an at-most value known in part that is above its limit fails; up to the limit it is unknown, and no better than so far',
      compliance: ['saman-34', 'saman-35'],
      scores: ['saman linea contenidos 2009-B3'],
    },
    {
      rule: 'a declared zero is a zero; what nobody declares is unknown',
      compliance: ['saman-23 2009-B1', 'saman-30 2009-B3', 'saman-33 2009-B2', 'saman-29'],
    },
    {
      rule: 'an indicator does not apply where that is declared, and only there',
      compliance: ['saman-08', 'saman-30'],
    },
  ],
  scores: [
    {
      rule: 'a score is the weighted mean of what is known, between its bounds, beside the count by state',
      scores: ['saman linea uso', 'saman linea gestión'],
    },
    {
      rule: 'a line of several actions is the mean of its indicators, not of its actions',
      scores: [
        'saman linea contenidos 2009-B2',
        'saman accion Publicar 2009-B2',
        'saman accion Responder 2009-B2',
      ],
    },
    {
      rule: 'carried results enter scores',
      scores: ['saman linea participación 2009-B4', 'saman linea participación 2010-B1'],
    },
    {
      rule: 'a weight counts from the day on which its row is valid',
      scores: ['guadual linea gestión 2009-B5', 'guadual linea gestión 2009-B6'],
    },
    {
      rule: 'where nothing is due there is no score',
      scores: ['saman linea servicios 2009-B5', 'guadual municipio guadual 2009-B4'],
    },
  ],
}

for (const [subject, rules] of Object.entries(RULES)) {
  describe(subject, () => {
    test.each(rules)('$rule', ({measurements = [], compliance = [], scores = []}) => {
      expect([
        ...(measurements.length === 0 ? [] : differ('mediciones', measurements)),
        ...(compliance.length === 0 ? [] : differ('cumplimiento', compliance)),
        ...(scores.length === 0 ? [] : differ('puntajes', scores)),
      ]).toEqual([])
    })
  })
}

describe('breakdowns', () => {
  test('publications are told apart by section, and deliveries by department', async () => {
    const archive = unzipSync(await toArchive(whole.pipeline, {preview: false}))
    const table: LeanTable = JSON.parse(
      strFromU8(archive['municipios/saman-desglose.json'] ?? new Uint8Array()),
    )
    const rows = fromWholeTable<Record<string, unknown>>(table).map(
      ({code, window_start, key, numerator, denominator}) => [
        code,
        window_start,
        key,
        numerator,
        denominator,
      ],
    )
    expect(rows).toEqual([
      ['saman-11', '2009-01-01', 'Entidad', 1, null],
      ['saman-11', '2009-01-01', 'Normatividad', 2, null],
      ['saman-11', '2009-03-01', 'Entidad', 1, null],
      ['saman-12', '2009-09-01', 'Hacienda', 1, 2],
      ['saman-12', '2009-09-01', 'Planeación', 1, 3],
      ['saman-12', '2009-10-01', 'Hacienda', 2, 2],
    ])
  })
})

describe('whole files', () => {
  test.each(TABLES)('%s.csv is what was worked out by hand', (table) => {
    expect(differ(table)).toEqual([])
  })

  test.each(TABLES)(
    '%s.csv has the columns of the open data, and numbers that any program reads',
    (table) => {
      expect(whole.tables[table].columns).toEqual(readExpected(table).columns)
      const numbers = [...whole.tables[table].rows.values()].flatMap((row) =>
        ['numerador', 'denominador', 'valor', 'cobertura', 'avance', 'cumplimiento', 'puntaje', 'puntaje_min']
          .map((column) => row[column] ?? '')
          .filter((cell) => cell !== ''),
      )
      expect(numbers.filter((cell) => !/^\d+(\.\d+)?$/.test(cell))).toEqual([])
    },
  )

  test('the seven states all occur', () => {
    const states = new Set([...whole.tables.cumplimiento.rows.values()].map((row) => row.estado))
    expect([...states].sort()).toEqual(
      ['incumple', 'meta', 'minimo', 'no_aplica', 'no_exigible', 'sin_dato', 'sin_meta'].sort(),
    )
  })
})

describe('the cut-off', () => {
  test('is the end of the last closed bimester of a plan with an accepted row: later facts do not move it', () => {
    expect(whole.pipeline.cutoff).toBe('2010-02-28')
  })

  test('waits for the bimester to end', async () => {
    const early = await run({today: '2010-02-10'})
    onTestFinished(() => early.pipeline.close())
    expect(early.pipeline.cutoff).toBe('2009-12-31')
  })

  test('7. inside a bimester: only what has closed is judged, the rest is provisional', () => {
    expect(findDifferences(readInside('cumplimiento'), inside.tables.cumplimiento)).toEqual([])
  })

  test('facts after it do not exist, and an open window is covered up to it', () => {
    expect(findDifferences(readInside('mediciones'), inside.tables.mediciones)).toEqual([])
  })

  test('the scores of an open bimester hold what has closed in it', () => {
    expect(findDifferences(readInside('puntajes'), inside.tables.puntajes)).toEqual([])
  })
})

describe('series', () => {
  test('hold the closed bimesters of which every window is known, and longer windows where they end', () => {
    expect(differ('series', ['saman-05', 'saman-07', 'saman-17'])).toEqual([])
  })

  test('inside a bimester hold nothing of it', () => {
    expect(findDifferences(readInside('series'), inside.tables.series)).toEqual([])
  })
})

describe('the same folder gives the same bytes', () => {
  test('twice', async () => {
    const again = await run()
    onTestFinished(() => again.pipeline.close())
    expect(await toBytes(again)).toEqual(await toBytes(whole))
  })

  test('whatever the order in which its files were written, and their times', async () => {
    const folder = copyGolden((files) => files.reverse())
    const copy = await run({dataDir: folder})
    onTestFinished(() => copy.pipeline.close())
    expect(await toBytes(copy)).toEqual(await toBytes(whole))
  })

  test('and the same open data whatever its exports are called', async () => {
    let number = 99
    const rename = (path: string): string =>
      path.startsWith('entrada/') ? `${dirname(path)}/${number--}.csv` : path
    const copy = await run({dataDir: copyGolden((files) => files, rename)})
    onTestFinished(() => copy.pipeline.close())
    expect(Object.fromEntries(copy.files)).toEqual(Object.fromEntries(whole.files))
  })
})

describe('people', () => {
  test('no name of the attendance exports is in any output', async () => {
    const outputs = [...(await toTexts(whole)), ...(await toTexts(inside))]
    const found = outputs.flatMap(({name, text}) => findAttendees(text).map((part) => `${name}: ${part}`))
    expect(found).toEqual([])
  })

  test('nor a key of theirs: under another key the bytes are the same', async () => {
    const other = await run({personKey: 'another key'})
    onTestFinished(() => other.pipeline.close())
    expect(await toBytes(other)).toEqual(await toBytes(whole))
  })

  test('the row that can’t be read and the person named twice are counted all the same', async () => {
    const {files} = await toCheckReport(whole.pipeline)
    expect(files.find(({file}) => file === 'saman/asistencia personas.csv')).toMatchObject({
      read: 14,
      accepted: 12,
      rejected: 1,
      duplicated: 1,
      replaced: 0,
    })
  })
})

interface Run {
  pipeline: Pipeline
  files: Map<string, string>
  tables: Record<OpenTable, GoldenTable>
}

async function run(options: Partial<PipelineOptions> = {}): Promise<Run> {
  const pipeline = await runPipeline({dataDir: GOLDEN, today: TODAY, personKey: 'a key', ...options})
  const files = await toOpenData(pipeline)
  const parse = (table: OpenTable): GoldenTable => parseTable(table, files.get(`${table}.csv`) ?? '')
  return {
    pipeline,
    files,
    tables: {
      mediciones: parse('mediciones'),
      cumplimiento: parse('cumplimiento'),
      puntajes: parse('puntajes'),
      series: parse('series'),
    },
  }
}

function differ(table: OpenTable, starts?: string[]): string[] {
  return findDifferences(readExpected(table), whole.tables[table], starts).map((line) => `${table} ${line}`)
}

/** What is expected inside the last bimester of 2009: the closed bimesters and windows keep what they had. */
function readInside(table: OpenTable): GoldenTable {
  const {columns, rows} = readExpected(table)
  const closed = [...rows].filter(([, row]) =>
    table === 'mediciones' ? (row.ventana_hasta ?? '') <= INSIDE : (row.bimestre ?? '') < '2009-B6',
  )
  const open = readExpected(table, `corte-${INSIDE}`)
  return {columns, rows: new Map([...closed, ...open.rows])}
}

/** A copy of the fixture, its files written in another order, under other names, at other times. */
function copyGolden(order: (files: string[]) => string[], rename = (path: string): string => path): string {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-golden-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const files = readdirSync(GOLDEN, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.csv') && !path.startsWith('expected/'))
    .sort()
  for (const [i, path] of order(files).entries()) {
    const copy = join(folder, ...rename(path).split('/'))
    mkdirSync(dirname(copy), {recursive: true})
    cpSync(join(GOLDEN, ...path.split('/')), copy)
    const time = new Date(Date.UTC(2011, 0, 1 + i))
    utimesSync(copy, time, time)
  }
  return folder
}

/** Everything that leaves the program, as bytes. */
async function toBytes({pipeline, files}: Run): Promise<Record<string, string>> {
  const archive = unzipSync(await toArchive(pipeline, {preview: false}))
  return {
    fingerprint: pipeline.fingerprint,
    ...Object.fromEntries(files),
    ...Object.fromEntries(Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes, true)])),
  }
}

async function toTexts({pipeline, files}: Run): Promise<{name: string; text: string}[]> {
  const archive = unzipSync(await toArchive(pipeline, {preview: false}))
  return [
    ...[...files].map(([name, text]) => ({name, text})),
    ...Object.entries(archive).map(([name, bytes]) => ({name, text: strFromU8(bytes)})),
    {name: 'check --json', text: JSON.stringify(await toCheckReport(pipeline))},
    {name: 'check', text: await toCheckText(pipeline)},
  ]
}
