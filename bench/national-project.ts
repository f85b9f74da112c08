import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import {DROP_FOLDER} from '../loaders/inputs/list-files.js'
import {PLAN_COLUMNS} from '../loaders/project/plan-row.js'
import {inventName} from './invented-name.js'
import {randomNumbers} from './random-numbers.js'
import {FIRST_CODE, MUNICIPALITIES} from './visit-files.js'

const FIRST_YEAR = 2009
/** 26 bimesters. */
const MONTHS = 52
const LAST_DAY = '2013-04-30'
const BUFFER = 1 << 22
const DEPARTMENTS = 32
const GROUPS = 6

type Random = (limit: number) => number

/** What each municipality promises: eight indicators, of all kinds that have a series but for one stock. */
const INDICATORS: readonly Record<string, string>[] = [
  {indicador: 'Visitas', unidad: 'visitas', forma: 'visitas', ventana: 'mes', minimo: '500', meta: '700'},
  {
    indicador: 'Noticias',
    unidad: 'noticias',
    forma: 'titulos_distintos',
    tipo: 'noticia',
    ventana: 'mes',
    meta: '3',
  },
  {indicador: 'Días', unidad: 'días', forma: 'dias_con_publicacion', ventana: 'semana', meta: '1'},
  {indicador: 'Talleres', unidad: 'talleres', forma: 'eventos', tipo: 'taller', ventana: 'mes', meta: '1'},
  {
    indicador: 'Asistentes',
    unidad: 'personas',
    forma: 'asistentes',
    tipo: 'taller',
    ventana: 'bimestre',
    meta: '30',
  },
  {
    indicador: 'Aceptación',
    unidad: '%',
    forma: 'razon_declarada',
    medida: 'aceptacion',
    acumulacion: 'flujo',
    ventana: 'mes',
    meta: '80 %',
  },
  {
    indicador: 'Consultas',
    unidad: 'consultas',
    forma: 'declarado',
    medida: 'consultas',
    acumulacion: 'flujo',
    ventana: 'mes',
    sentido: 'a_lo_sumo',
    meta: '20',
  },
  {
    indicador: 'Trámites en línea',
    unidad: 'trámites',
    forma: 'existencias',
    tipo: 'tramite',
    estado: 'publicado',
    ventana: 'plazo',
    plazo: 'fase 3',
    meta: '6',
  },
]

/** The number of indicators of each municipality, and of bimesters. */
export const NATIONAL_SIZE = {
  municipalities: MUNICIPALITIES,
  indicators: INDICATORS.length,
  bimesters: MONTHS / 2,
}

/** Writes the data folder of a country that keeps plans, by default of as many municipalities as Colombia; nothing where it is there already. */
export function writeNationalProject(folder: string, {municipalities = MUNICIPALITIES} = {}): void {
  if (existsSync(folder)) return
  const unfinished = `${folder}.tmp`
  rmSync(unfinished, {recursive: true, force: true})
  for (const name of ['planes', DROP_FOLDER]) mkdirSync(join(unfinished, name), {recursive: true})
  const codes = Array.from({length: municipalities}, (_, i) => FIRST_CODE + i)
  const tables: Record<string, string[]> = {
    'municipios.csv': [
      'codigo,municipio,slug,departamento,cadencia,grupo,poblacion,poblacion_anio,poblacion_fuente,cuentas',
      ...codes.map(toMunicipality),
    ],
    'fases.csv': [
      'fase,nombre,plazo_nacional,plazo_territorial,norma',
      '3,Tercera,2009-12-01,2010-12-01,Norma inventada',
    ],
    'semaforos.csv': [
      'preset,predeterminado,desde,hasta,nombre,claro,oscuro',
      'tres,sí,0 %,60 %,bajo,#f8d4cf,#6e2620',
      'tres,sí,60 %,80 %,medio,#f6e7a8,#5a4a0a',
      'tres,sí,80 %,100 %,alto,#c9e8d6,#15503a',
    ],
    'cambios.csv': ['fecha,municipio,clase,descripcion,norma'],
    'excepciones.csv': ['municipio,codigo,fuente,tipo,desde,hasta,clase,motivo,norma'],
    'medidas.csv': [
      'medida,descripcion,unidad,numerador,denominador,parte',
      'aceptacion,Aceptación,%,respuestas favorables,respuestas recibidas,sí',
      'consultas,Consultas,consultas,consultas en el periodo,,',
    ],
  }
  for (const code of codes) tables[`planes/municipio-${code}.csv`] = toPlan(code)
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(unfinished, ...name.split('/')), `${lines.join('\n')}\n`)
  writeExport(unfinished, 'visitas', 'municipio,fecha,visitas', codes, toVisits)
  writeExport(unfinished, 'publicaciones', 'municipio,fecha,tipo,titulo,estado', codes, toPublications)
  writeExport(unfinished, 'asistencia', 'municipio,fecha,evento,tipo,asistentes', codes, toGatherings)
  writeExport(unfinished, 'mediciones', 'municipio,medida,fecha,numerador,denominador', codes, toDeclarations)
  renameSync(unfinished, folder)
}

function toMunicipality(code: number): string {
  const random = randomNumbers(code)
  const department = inventName(randomNumbers(1 + random(DEPARTMENTS)))
  // One in ten has no population.
  const people = code % 10 === 0 ? ',,' : `${2000 + ((code * 7919) % 60_000)},2009,inventada`
  return `${code},${inventName(random)},municipio-${code},${department},,grupo ${1 + random(GROUPS)},${people},`
}

/** Whether a municipality does in a month what its plan asks: some nearly always, some seldom, and some have left off. */
function isDiligent(random: Random, month: number, code: number): boolean {
  const zeal = randomNumbers(code * 31)(100)
  return random(100) < 35 + zeal && (code % 23 !== 0 || month < MONTHS - 6)
}

function toPlan(code: number): string[] {
  const rows = INDICATORS.map(
    (indicator, i): Record<string, string> => ({
      codigo: `municipio-${code}-0${i + 1}`,
      linea: i < 3 ? 'contenidos' : 'uso',
      accion: `Acción ${Math.floor(i / 2) + 1}`,
      desde: `${FIRST_YEAR}-01-01`,
      hasta: LAST_DAY,
      ...indicator,
    }),
  )
  return [
    PLAN_COLUMNS.join(','),
    ...rows.map((row) => PLAN_COLUMNS.map((column) => row[column] ?? '').join(',')),
  ]
}

/** A record of each municipality and month, as `toLines` has them. */
function writeExport(
  folder: string,
  name: string,
  header: string,
  codes: readonly number[],
  toLines: (random: Random, month: number, days: number, code: number) => string[],
): void {
  const file = openSync(join(folder, DROP_FOLDER, `${name}.csv`), 'w')
  let text = `${header}\n`
  for (const code of codes) {
    const random = randomNumbers(code)
    for (let month = 0; month < MONTHS; month++) {
      const days = new Date(Date.UTC(FIRST_YEAR, month + 1, 0)).getUTCDate()
      for (const line of toLines(random, month, days, code)) text += `${line}\n`
    }
    if (text.length < BUFFER) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

function toVisits(random: Random, month: number, days: number, code: number): string[] {
  const level = 10 + (code % 20) + (month % 12)
  return Array.from(
    {length: days},
    (_, day) => `${code},${toDay(month, day + 1)},${level + random(12) + Math.floor(month / 8)}`,
  )
}

function toPublications(random: Random, month: number, days: number, code: number): string[] {
  if (!isDiligent(random, month, code)) return []
  const news = Array.from(
    {length: 1 + random(6)},
    (_, i) => `${code},${toDay(month, 1 + random(days))},noticia,Noticia ${month}-${i},`,
  )
  return random(3) === 0
    ? [...news, `${code},${toDay(month, 1 + random(days))},tramite,Trámite ${month},publicado`]
    : news
}

function toGatherings(random: Random, month: number, days: number, code: number): string[] {
  if (!isDiligent(random, month, code)) return []
  return Array.from(
    {length: 1 + random(3)},
    (_, i) => `${code},${toDay(month, 1 + random(days))},Taller ${month}-${i},taller,${5 + random(30)}`,
  )
}

function toDeclarations(random: Random, month: number, days: number, code: number): string[] {
  if (!isDiligent(random, month, code)) return []
  const date = toDay(month, days)
  const answers = 20 + random(30)
  return [
    `${code},aceptacion,${date},${Math.floor((answers * (50 + random(45))) / 100)},${answers}`,
    `${code},consultas,${date},${10 + random(20)},`,
  ]
}

function toDay(month: number, day: number): string {
  return new Date(Date.UTC(FIRST_YEAR, month, day)).toISOString().slice(0, 10)
}
