import {fold} from '../../src/domain/fold.js'
import {type CellType, cell} from './cell.js'
import {MUNICIPALITIES_FILE, type Municipality} from './municipality.js'

/** The slug of the municipality that a text names by its name, slug or code; undefined for none, and for more than one. */
export type FindMunicipality = (text: string) => string | undefined

/** What finds these municipalities; made once for many texts. */
export function toMunicipalityFinder(municipalities: readonly Municipality[]): FindMunicipality {
  const named = new Map<string, Set<string>>()
  for (const {slug, code, name} of municipalities) {
    for (const key of [fold(name), fold(slug), code]) named.set(key, (named.get(key) ?? new Set()).add(slug))
  }
  return (text) => {
    const key = fold(text)
    const slugs = named.get(/^\d{4}$/.test(key) ? key.padStart(5, '0') : key)
    return slugs?.size === 1 ? [...slugs][0] : undefined
  }
}

const NAMED = `el nombre, el slug o el código de un municipio de ${MUNICIPALITIES_FILE}`

/** A cell that names a municipality. */
export function municipalityCell(find: FindMunicipality): CellType<string> {
  return cell(find, NAMED)
}

/** A cell that names a municipality, or is empty. */
export function optionalMunicipalityCell(find: FindMunicipality): CellType<string | null> {
  return cell((text) => (text === '' ? null : find(text)), `${NAMED}, o la celda vacía`)
}
