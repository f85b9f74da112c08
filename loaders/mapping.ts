import {posix} from 'node:path'
import {z} from 'zod'
import {toKey} from '../src/domain/fold.js'
import {KIND_WORDS, KINDS} from '../src/domain/kind.js'
import {DATE_ORDER_WORDS, type DateOrder} from '../src/formats/date-order.js'
import {decode} from '../src/formats/decode.js'
import {
  type FindMapping,
  type FolderMappings,
  findMappingIn,
  type NamedMapping,
} from '../src/formats/folder-mapping.js'
import type {Refusal} from '../src/formats/format.js'
import {findMissing, listMappable, type Mapping} from '../src/formats/mapping.js'
import {readBytes} from './inputs/file-chunks.js'
import type {InputFile} from './inputs/input-file.js'
import {DROP_FOLDER} from './inputs/list-files.js'

/** What finds the mappings of files under `entrada/`, in these files. A wrong one is a problem of its folder's files alone. */
export function toMappingFinder(files: readonly InputFile[]): FindMapping {
  return findMappingIn(readMappings(files))
}

/** What these files say of how others are read, by their folder within `entrada/`, empty for that one itself. */
export function readMappings(files: readonly InputFile[]): FolderMappings {
  return new Map(
    files.map((file) => [posix.dirname(file.path).slice(DROP_FOLDER.length + 1), readMapping(file)]),
  )
}

const columnName = z.string().refine((name) => toKey(name) !== '')

const schema = z.strictObject({
  clase: z.string().transform((word, context) => {
    const kind = KINDS.find((one) => KIND_WORDS[one] === toKey(word))
    return kind ?? fail(context)
  }),
  columnas: z.record(z.string(), columnName),
  constantes: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
  orden_fecha: z
    .string()
    .transform((words, context) => {
      const orders = Object.keys(DATE_ORDER_WORDS) as DateOrder[]
      return orders.find((order) => toKey(DATE_ORDER_WORDS[order]) === toKey(words)) ?? fail(context)
    })
    .optional(),
  archivos: z.array(z.string().min(1)).min(1).optional(),
})

/** What a mapping may say. */
export const MAPPING_KEYS: readonly string[] = Object.keys(schema.shape)

/** What each key of a mapping holds, as a sentence says what was expected. */
const EXPECTED: Record<keyof typeof schema.shape, string> = {
  clase: `una de: ${Object.values(KIND_WORDS).join(', ')}`,
  columnas: 'el nombre que el archivo da a cada columna, como {"fecha": "Día"}',
  constantes: 'el texto de cada columna que es igual en todas las filas, como {"tipo": "taller"}',
  orden_fecha: `${Object.values(DATE_ORDER_WORDS).join(' o ')}`,
  archivos: 'una lista de nombres, como ["reporte*.csv"]',
}

function fail(context: z.RefinementCtx): never {
  context.addIssue({code: 'custom', message: ''})
  return z.NEVER
}

/** In bytes. */
const LARGEST = 1024 ** 2

/** A file holds one mapping, or a list of them, of which the first that is for a file's name stands. */
function readMapping(file: InputFile): NamedMapping[] | Refusal {
  const refuse = (problem: string): Refusal => ({
    refused: `Para leerlo hace falta data/${file.path}, que no sirve: ${problem}`,
  })
  // Before what is said of an export that is too long.
  if (file.size > LARGEST) return refuse('pasa de 1 MB. Deje en él solo las claves que se piden.')
  if (file.problem !== undefined) return refuse(file.problem)
  let json: unknown
  try {
    json = JSON.parse(decode(readBytes(file)).text)
  } catch {
    return refuse('no es un JSON bien escrito. Revise las comas, las comillas y las llaves.')
  }
  const mappings: NamedMapping[] = []
  for (const one of Array.isArray(json) ? json : [json]) {
    const parsed = schema.safeParse(one)
    if (!parsed.success) return refuse(toProblems(parsed.error))
    const {clase: kind, columnas: columns, constantes: constants, orden_fecha, archivos} = parsed.data
    const mapping = {kind, columns, constants, ...(orden_fecha !== undefined && {dateOrder: orden_fecha})}
    const problem = findProblem(mapping)
    if (problem !== undefined) return refuse(problem)
    mappings.push({...mapping, ...(archivos !== undefined && {files: archivos})})
  }
  return mappings
}

function toProblems({issues}: z.ZodError): string {
  const keys = new Set(issues.map(({path}) => String(path[0] ?? '')))
  const problems = [...keys].map((key) =>
    key in EXPECTED
      ? `en «${key}» se esperaba ${EXPECTED[key as keyof typeof EXPECTED]}.`
      : `se esperaba un objeto con las claves ${MAPPING_KEYS.join(', ')}, y ninguna otra.`,
  )
  return problems.join(' Y ')
}

function findProblem(mapping: Mapping): string | undefined {
  const {kind, columns, constants} = mapping
  const known = listMappable(kind)
  const strange = [...Object.keys(columns), ...Object.keys(constants)].find((name) => !known.includes(name))
  if (strange !== undefined) {
    return `«${strange}» no es una columna de ${KIND_WORDS[kind]}. Use alguna de: ${known.join(', ')}.`
  }
  const twice = Object.keys(columns).find((name) => name in constants)
  if (twice !== undefined) return `«${twice}» está en columnas y en constantes. Déjela en una.`
  const missing = findMissing(mapping)
  return missing.length === 0 ? undefined : `le falta decir cuál es la columna ${missing.join(', y cuál ')}.`
}
