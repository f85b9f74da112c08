import {toKey, toSlug} from '../domain/fold.js'
import {ATTENDANCE_TYPES, PUBLICATION_TYPES} from '../domain/kind.js'
import type {FindMunicipality} from './municipality-finder.js'
import {findType} from './type-word.js'

/** What the folders above an export say of it. */
export interface DropPlace {
  /** The slug of the municipality that the nearest folder is named after. */
  folder: string | undefined
  /** The type of publication or gathering that the nearest folder is named after. */
  folderType: string | undefined
  /** The days that the nearest folder is named after: `2012`, `2012-07` or `2012-B4`. */
  period: {first: string; last: string} | undefined
}

/** What the folders above an export say of it; `path` is relative to `entrada/`. */
export function findDropPlace(path: string, findMunicipality: FindMunicipality): DropPlace {
  const folders = path.split('/').slice(0, -1).reverse()
  const types = [...PUBLICATION_TYPES, ...ATTENDANCE_TYPES]
  return {
    folder: folders
      .map((name) => findMunicipality(toSlug(name)) ?? findMunicipality(toKey(name)))
      .find(Boolean),
    folderType: folders.map((name) => findType(name, types)).find(Boolean),
    period: folders.map(findPeriod).find(Boolean),
  }
}

function findPeriod(folder: string): {first: string; last: string} | undefined {
  const [, year, bimester, month] = /^(\d{4})(?:-(?:B([1-6])|(0[1-9]|1[0-2])))?$/i.exec(folder.trim()) ?? []
  if (year === undefined) return undefined
  const from = bimester !== undefined ? 2 * Number(bimester) - 1 : Number(month ?? 1)
  const to = bimester !== undefined ? 2 * Number(bimester) : Number(month ?? 12)
  const last = new Date(Date.UTC(Number(year), to, 0)).toISOString().slice(0, 10)
  return {first: `${year}-${String(from).padStart(2, '0')}-01`, last}
}
