import type {Municipality} from '../loaders/project/municipality.js'
import {toMunicipalityFinder} from '../src/formats/municipality-finder.js'
import {WrongCall} from './failure.js'

/** More slugs than these are no help in a message. */
const MOST_NAMED = 20

/** The municipality that a person names: by name, slug or code. A wrong call where there is none. */
export function findMunicipality(municipalities: readonly Municipality[], text: string): Municipality {
  const slug = toMunicipalityFinder(municipalities)(text)
  const found = municipalities.find((one) => one.slug === slug)
  if (found !== undefined) return found
  const known = municipalities.map((one) => one.slug)
  const hint = known.length > MOST_NAMED ? '' : `; se esperaba uno de ${known.join(', ')}`
  throw new WrongCall(`--municipio ${text}: no está en municipios.csv${hint}.`)
}
