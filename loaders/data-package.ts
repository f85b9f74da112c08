import type {DictionaryRow} from '../src/domain/dictionary-row.js'
import {capitalise} from '../src/domain/noun.js'
import type {OpenTable} from '../src/domain/open-table.js'
import {toDigest} from './digest.js'

/** A column as Table Schema has it; enumerations are the values that the dictionary knows. */
export interface DataField {
  name: string
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date'
  description: string
  constraints?: {enum: string[]}
}

/** A table as Frictionless has it: where it is, how it is written, and what its columns are. */
export interface DataResource {
  profile: 'tabular-data-resource'
  name: string
  description: string
  path: string
  format: 'csv'
  mediatype: 'text/csv'
  encoding: 'utf-8'
  dialect: {delimiter: ','; lineTerminator: '\n'; doubleQuote: true; header: true}
  bytes: number
  hash: string
  schema: {fields: DataField[]; missingValues: ['']; primaryKey: readonly string[]}
}

/** What describes all tables of the open data for programs (Frictionless Data Package 1.0). */
export interface DataPackage {
  profile: 'tabular-data-package'
  name: 'cumple'
  title: string
  description: string
  homepage?: string
  /** The cut-off and fingerprint of the data, and whether some of it is made up: beside what the standard knows. */
  corte: string
  huella: string
  demostracion: boolean
  resources: DataResource[]
}

/** The types that DuckDB has for the columns of the open data. */
const TYPES: Record<string, DataField['type']> = {
  VARCHAR: 'string',
  DOUBLE: 'number',
  INTEGER: 'integer',
  BIGINT: 'integer',
  HUGEINT: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
}

/** The description of a table of which the columns, their types and the bytes are known. */
export function toDataResource(
  {name, text, key}: OpenTable,
  {columns, types, csv}: {columns: readonly string[]; types: readonly string[]; csv: Uint8Array},
  dictionary: readonly DictionaryRow[],
): DataResource {
  const path = `${name}.csv`
  return {
    profile: 'tabular-data-resource',
    name,
    description: capitalise(text),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {delimiter: ',', lineTerminator: '\n', doubleQuote: true, header: true},
    bytes: csv.byteLength,
    hash: `sha256:${toDigest(csv)}`,
    schema: {
      fields: columns.map((column, i) => toField(column, types[i] ?? '', dictionary, path)),
      missingValues: [''],
      primaryKey: key,
    },
  }
}

function toField(name: string, type: string, dictionary: readonly DictionaryRow[], path: string): DataField {
  const known = TYPES[type]
  if (known === undefined) throw new Error(`${path}: ${name} is of a type without a name: ${type}`)
  const own = dictionary.filter(({archivo, columna}) => archivo === path && columna === name)
  const values = own.map(({valor}) => valor).filter((valor) => valor !== '')
  return {
    name,
    type: known,
    description: own.find(({valor}) => valor === '')?.descripcion ?? '',
    ...(values.length === 0 ? {} : {constraints: {enum: values}}),
  }
}
