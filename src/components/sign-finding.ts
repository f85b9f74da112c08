import {formatCount} from '../domain/noun.js'
import type {Sign} from '../domain/sign.js'

/** How many signs there are, in how many municipalities. */
export function signFinding(signs: readonly Sign[]): string {
  if (signs.length === 0) return 'No hay indicios que verificar.'
  const places = new Set(signs.map(({municipality}) => municipality)).size
  return `${formatCount(signs.length, 'indicio', 'indicios')} en ${formatCount(places, 'municipio', 'municipios')}.`
}
