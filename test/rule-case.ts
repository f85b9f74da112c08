import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toCsv} from '../loaders/csv.js'
import {type Pipeline, runPipeline} from '../loaders/pipeline.js'
import {PLAN_COLUMNS} from '../loaders/project/plan-row.js'
import type {Row} from '../loaders/store.js'
import {PROJECT} from './source-files.js'

/** One rule of the method shown by one indicator, in a municipality of its own. */
export interface RuleCase {
  rule: string
  /** The rows of the indicator, one a validity; what they leave out is that of `PLAN_ROW`. */
  plan: Row[]
  /** What is declared of it, `2009-01-31 3` or `2009-01-31 3/4`, joined with `;`. */
  declared?: string
  /** Exports of its municipality, by name. */
  files?: Record<string, string>
  /** Rows of `excepciones.csv`; what does not apply is the indicator. */
  exceptions?: Row[]
  /** Every judged window that has closed: first day, value, attainment, state. */
  windows?: unknown[][]
  /** Every bimester of the indicator: the columns of `compliance` that are named, in their order. */
  columns?: string
  bimesters?: unknown[][]
}

/** A declared flow by month, all of 2009. */
const PLAN_ROW: Row = {
  linea: 'contenidos',
  accion: 'Probar',
  indicador: 'Prueba',
  unidad: 'cosas',
  forma: 'declarado',
  acumulacion: 'flujo',
  ventana: 'mes',
  desde: '2009-01-01',
  hasta: '2009-12-31',
}

/** What the pipeline found for the indicator of each case, by its rule. */
export interface MeasuredCases {
  pipeline: Pipeline
  /** Judged windows that have closed. */
  windows: Map<string, Row[]>
  compliance: Map<string, Row[]>
}

/** Measures all cases in one run of the pipeline, over a data folder that is gone afterwards. */
export async function measureCases(cases: readonly RuleCase[], cutoff: string): Promise<MeasuredCases> {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-reglas-'))
  try {
    writeCases(folder, cases)
    const pipeline = await runPipeline({dataDir: folder, today: '2011-01-31', cutoff, personKey: 'a key'})
    const {store} = pipeline
    const windows = await store.query(
      'select * from judgement where as_of = last_day order by code, first_day',
    )
    const compliance = await store.query('select * from compliance order by code, t')
    const byRule = (rows: Row[]) =>
      new Map(cases.map(({rule}, i) => [rule, rows.filter(({municipality}) => municipality === toSlug(i))]))
    return {pipeline, windows: byRule(windows), compliance: byRule(compliance)}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const toSlug = (i: number): string => `regla-${i + 1}`
const toCode = (i: number): string => `${toSlug(i)}-01`
const EXCEPTION_COLUMNS = [
  'municipio',
  'codigo',
  'fuente',
  'tipo',
  'desde',
  'hasta',
  'clase',
  'motivo',
  'norma',
]

function writeCases(folder: string, cases: readonly RuleCase[]): void {
  const write = (path: string, lines: string[]) => writeFileSync(join(folder, path), `${lines.join('\n')}\n`)
  for (const table of ['fases', 'semaforos', 'cambios'])
    cpSync(join(PROJECT, 'data', `${table}.csv`), join(folder, `${table}.csv`))
  mkdirSync(join(folder, 'planes'))
  mkdirSync(join(folder, 'entrada'))
  write('municipios.csv', [
    'codigo,municipio,slug,departamento,cadencia,grupo,poblacion,poblacion_anio,poblacion_fuente',
    ...cases.map((_, i) => `${String(101 + i).padStart(5, '0')},Regla ${i + 1},${toSlug(i)},Inventado,,,,,`),
  ])
  write('medidas.csv', [
    'medida,descripcion,unidad,numerador,denominador',
    ...cases.map(
      ({plan}, i) =>
        `medida_${i + 1},Medida,cosas,las que hay,${plan[0]?.forma === 'razon_declarada' ? 'las que debe haber' : ''}`,
    ),
  ])
  const exceptions = cases.flatMap(({exceptions = []}, i) =>
    exceptions.map((row) => ({
      municipio: toSlug(i),
      codigo: row.clase === 'no_aplica' ? toCode(i) : '',
      motivo: 'Declarado',
      ...row,
    })),
  )
  writeFileSync(join(folder, 'excepciones.csv'), toCsv(EXCEPTION_COLUMNS, exceptions))
  write('entrada/mediciones.csv', [
    'municipio,medida,fecha,numerador,denominador',
    ...cases.flatMap(({declared = ''}, i) =>
      declared
        .split(';')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => {
          const [date, value = ''] = text.split(' ')
          const [numerator, denominator = ''] = value.split('/')
          return `${toSlug(i)},medida_${i + 1},${date},${numerator},${denominator}`
        }),
    ),
  ])
  for (const [i, {plan, files = {}}] of cases.entries()) {
    writeFileSync(
      join(folder, 'planes', `${toSlug(i)}.csv`),
      toCsv(
        PLAN_COLUMNS,
        plan.map((row) => toPlanRow(row, i)),
      ),
    )
    mkdirSync(join(folder, 'entrada', toSlug(i)))
    for (const [name, text] of Object.entries(files)) write(`entrada/${toSlug(i)}/${name}`, [text])
  }
}

/** A row as the plan has it: what is declared takes the case's own measure. */
function toPlanRow(row: Row, i: number): Row {
  const whole: Row = {...PLAN_ROW, ...row, codigo: toCode(i)}
  const declares = whole.forma === 'declarado' || whole.forma === 'razon_declarada'
  if (declares) return {...whole, medida: `medida_${i + 1}`}
  if (String(whole.forma).endsWith('_sobre_declarado')) return {...whole, denominador: `medida_${i + 1}`}
  return {...whole, acumulacion: ''}
}
