import {join} from 'node:path'
import {z} from 'zod'
import type {ShownSeal} from '../../src/domain/seal-change.js'
import {toDigest} from '../digest.js'

/** The folder, within the data folder, of the bimesters that were closed. Nothing in it is ever changed. */
export const SEAL_FOLDER = 'cierres'

/** The file of a closed bimester that names all others of it. */
export const SEAL_FILE = 'cierre.json'

/** The tables of a closed bimester, each one Parquet file. */
export const SEAL_TABLES = ['cumplimiento', 'puntajes', 'ventanas', 'fuentes'] as const

export type SealTable = (typeof SEAL_TABLES)[number]

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The layout of a record; another number when an older program could no longer read it. */
export const SEAL_FORMAT = 1

/** What a later program says beside it is kept, and counts for the hash. */
const schema = z.looseObject({
  formato: z.literal(SEAL_FORMAT),
  municipio: z.string(),
  bimestre: z.string().regex(/^\d{4}-B[1-6]$/),
  fecha_corte: z.iso.date(),
  cerrado_el: z.iso.date(),
  huella: z.string(),
  demostracion: z.boolean(),
  archivos: z.array(z.looseObject({ruta: z.string(), sha256: z.string()})),
  tablas: z
    .record(z.string().regex(/^[a-z_]+$/), z.looseObject({filas: z.number(), sha256: digest}))
    .refine((tables) => SEAL_TABLES.every((table) => Object.hasOwn(tables, table))),
  sha256: digest,
})

/** What `cierre.json` holds, in the words of whoever opens it. */
export type SealText = z.infer<typeof schema>

/** A closed bimester of a municipality. */
export interface Seal extends ShownSeal {
  municipality: string
  /** The SHA-256 of each table's file. */
  tables: Record<string, string>
}

/** The folder of a closed bimester, within the data folder. */
export function toSealFolder(dataDir: string, municipality: string, bimester: string): string {
  return join(dataDir, SEAL_FOLDER, municipality, bimester)
}

const later = z.looseObject({formato: z.number().gt(SEAL_FORMAT)})

/** The seal that a text holds; undefined where it is none, or was changed since it was written. */
export function parseSeal(text: string): Seal | 'later' | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (later.safeParse(value).success) return 'later'
  const parsed = schema.safeParse(value)
  if (!parsed.success) return undefined
  const {sha256, ...content} = parsed.data
  if (sha256 !== toSealDigest(content)) return undefined
  const {municipio, bimestre, fecha_corte, cerrado_el, demostracion, tablas} = content
  return {
    municipality: municipio,
    bimester: bimestre,
    cutoff: fecha_corte,
    closed_on: cerrado_el,
    demo: demostracion,
    tables: Object.fromEntries(Object.entries(tablas).map(([table, {sha256: hash}]) => [table, hash])),
    sha256,
  }
}

/** The SHA-256 of what a seal says, however its file is laid out. */
export function toSealDigest(content: Omit<SealText, 'sha256'>): string {
  return toDigest(JSON.stringify(sortKeys(content)))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
