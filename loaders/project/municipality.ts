import {z} from 'zod'
import {toSlug} from '../../src/domain/fold.js'
import {type Cadence, EDITIONS} from '../../src/domain/period.js'
import {toAccountKey} from '../../src/formats/account-finder.js'
import {cell, optionalChoiceCell, optionalCountCell, optionalTextCell, patternCell, textCell} from './cell.js'
import {noteDuplicates} from './duplicate-rows.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const MUNICIPALITIES_FILE = 'municipios.csv'

/** How often a municipality reports. */
export const CADENCES = EDITIONS.map(({cadence}) => cadence)

export interface Municipality {
  /** Names it in addresses, in files and in the codes of its indicators. */
  slug: string
  /** DIVIPOLA, five digits. */
  code: string
  name: string
  department: string
  /** `bimestral` where its plan says none. */
  cadence: Cadence
  /** Those it compares with; null = all. */
  group: string | null
  population: number | null
  populationYear: number | null
  populationSource: string | null
  /** The sites and accounts of which tools say that their exports are: hosts, names of properties. */
  accounts: string[]
  line: number
}

const schema = z.object({
  // A spreadsheet drops the zero with which the codes of two departments begin.
  codigo: patternCell(/^\d{4,5}$/, 'el código DIVIPOLA, de cinco cifras').transform((c) =>
    c.padStart(5, '0'),
  ),
  municipio: textCell,
  slug: cell(
    (text) => (text === toSlug(text) ? text : undefined),
    'un nombre en minúsculas, sin tildes y con guiones, como «el-aguila», o la celda vacía',
  ),
  departamento: textCell,
  cadencia: optionalChoiceCell(CADENCES, 'bimestral'),
  grupo: optionalTextCell,
  poblacion: optionalCountCell,
  poblacion_anio: optionalCountCell,
  poblacion_fuente: optionalTextCell,
  cuentas: cell(toAccounts, 'una lista de sitios o cuentas separados por «|», o la celda vacía'),
})

/** Columns that the file may lack. */
const OPTIONAL = ['grupo', 'poblacion', 'poblacion_anio', 'poblacion_fuente', 'cuentas']

/** The municipalities, in the order of `municipios.csv`. */
export function readMunicipalities(dataDir: string, problems: Problem[]): Municipality[] {
  const file = MUNICIPALITIES_FILE
  const columns = Object.keys(schema.shape).filter((column) => !OPTIONAL.includes(column))
  const table = readTable(dataDir, file, {columns, optional: OPTIONAL}, problems)
  const municipalities = parseRows(file, table, schema, problems).map(
    (row): Municipality => ({
      slug: row.slug === '' ? toSlug(row.municipio) : row.slug,
      code: row.codigo,
      name: row.municipio,
      department: row.departamento,
      cadence: row.cadencia,
      group: row.grupo,
      population: row.poblacion,
      populationYear: row.poblacion_anio,
      populationSource: row.poblacion_fuente,
      accounts: row.cuentas,
      line: row.line,
    }),
  )
  const distinct = 'Se esperaba un slug distinto por municipio: escríbalo en esta columna.'
  noteDuplicates(file, 'slug', municipalities, (m) => m.slug, distinct, problems)
  noteDuplicates(
    file,
    'codigo',
    municipalities,
    (m) => m.code,
    'Se esperaba un código por municipio.',
    problems,
  )
  noteDuplicates(
    file,
    'cuentas',
    municipalities.flatMap(({line, accounts}) =>
      [...new Set(accounts.map(toAccountKey))].map((account) => ({line, account})),
    ),
    ({account}) => account,
    'Se esperaba que cada sitio o cuenta fuera de un solo municipio: quítelo del otro.',
    problems,
  )
  for (const {line, population, populationYear, populationSource} of municipalities) {
    if (population === null || (populationYear !== null && populationSource !== null)) continue
    const message = `«${population}» está sola. Se esperaban también su año y su fuente.`
    problems.push({file, line, column: 'poblacion', message})
  }
  return municipalities
}

/** `www.pore.gov.co | Alcaldía de Pore` → both; undefined where one says nothing. */
function toAccounts(text: string): string[] | undefined {
  const accounts = text === '' ? [] : text.split('|').map((account) => account.trim())
  return accounts.every((account) => toAccountKey(account) !== '') ? accounts : undefined
}
