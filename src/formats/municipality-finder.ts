import {findDepartmentCode} from '../domain/department.js'
import {fold} from '../domain/fold.js'
import {remember} from '../domain/remember.js'
import {toMunicipalityCode} from './municipality-code.js'

/**
 * The slug of the municipality that a text names by its name (with its department or «Alcaldía de» too), slug or code, or by
 * code and name together; undefined for none, and for more than one. A department told apart has to be its own.
 */
export type FindMunicipality = (text: string, department?: string) => string | undefined

/** What stands before the name of a municipality in the names of its offices. */
const TITLE = /^(alcaldia( municipal)?|municipio)( de| del)? /

/** A code beside a name: `85263 - Pore`, `Pore (85263)`. */
const CODE_FIRST = /^(\d{4,5})[\s,.:–-]+(?=\p{L})(.+)$/u
const CODE_LAST = /^(.*\p{L}[\s,.:–-]+)\(?(\d{4,5})\)?$/u

/** What a municipality is found by. */
export interface Place {
  slug: string
  /** DIVIPOLA, five digits. */
  code: string
  name: string
  department: string
}

/** What finds these municipalities; made once for many texts. */
export function toMunicipalityFinder(municipalities: readonly Place[]): FindMunicipality {
  const named = new Map<string, Place[]>()
  for (const municipality of municipalities) {
    for (const key of toKeys(municipality)) named.set(key, [...(named.get(key) ?? []), municipality])
  }
  const findIn = (text: string, department: string): string | undefined => {
    const first = CODE_FIRST.exec(text.trim())
    const last = first === null ? CODE_LAST.exec(text.trim()) : null
    const [code, name] = first?.slice(1) ?? last?.slice(1).reverse() ?? []
    if (code !== undefined && name !== undefined) {
      const slug = findIn(code, department)
      return slug !== undefined && slug === findIn(name, department) ? slug : undefined
    }
    const known = named.get(toMunicipalityCode(text) ?? toName(text)) ?? []
    const wanted = findDepartmentCode(department)
    const found = known.filter(({code}) => wanted === undefined || code.startsWith(wanted))
    return found.length === 1 ? found[0]?.slug : undefined
  }
  const find = remember((text) => findIn(text, ''))
  return (text, department = '') => (department === '' ? find(text) : findIn(text, department))
}

/** A name without what stands around it in the names of offices and in addresses: `Alcaldía de Pore, Colombia`. */
function toName(text: string): string {
  return fold(text)
    .replace(TITLE, '')
    .replace(/ colombia$/, '')
}

function toKeys({slug, code, name, department}: Place): Set<string> {
  const keys = [fold(name), fold(slug), code, fold(`${name} ${department}`), fold(`${department} ${name}`)]
  return new Set(keys)
}
