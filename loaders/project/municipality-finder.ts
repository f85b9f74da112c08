import {fold} from '../../src/domain/fold.js'
import {remember} from '../../src/domain/remember.js'
import {type CellType, cell} from './cell.js'
import {MUNICIPALITIES_FILE, type Municipality} from './municipality.js'

/**
 * The slug of the municipality that a text names by its name (with its department or «Alcaldía de» too), slug or code; undefined for
 * none, and for more than one.
 */
export type FindMunicipality = (text: string) => string | undefined

/** What stands before the name of a municipality in the names of its offices. */
const TITLE = /^(alcaldia( municipal)?|municipio)( de| del)? /

/** What finds these municipalities; made once for many texts. */
export function toMunicipalityFinder(
  municipalities: readonly Pick<Municipality, 'slug' | 'code' | 'name' | 'department'>[],
): FindMunicipality {
  const named = new Map<string, Set<string>>()
  for (const {slug, code, name, department} of municipalities) {
    const keys = [fold(name), fold(slug), code, fold(`${name} ${department}`), fold(`${department} ${name}`)]
    for (const key of keys) named.set(key, (named.get(key) ?? new Set()).add(slug))
  }
  return remember((text) => {
    const slugs = named.get(toCode(text) ?? fold(text).replace(TITLE, ''))
    return slugs?.size === 1 ? [...slugs][0] : undefined
  })
}

/** The code that a text is, as spreadsheets and portals mutilate it: `5001`, `5,001`, `85263.0`; undefined where it is none. */
function toCode(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/[.,]0$/, '')
    .replace(/^(\d{1,2})[.,](\d{3})$/, '$1$2')
  return /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : undefined
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
