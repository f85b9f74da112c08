import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import type {ReviewCount} from '../domain/plan-remark.js'
import {toSignWords} from '../domain/sign.js'

/** How many signs there are, and the kind of which there are most. */
export function signFinding(counts: Readonly<Record<string, ReviewCount>>): string {
  const kinds = Object.entries(counts).toSorted(([, a], [, b]) => b.found - a.found)
  const all = kinds.reduce((sum, [, {found}]) => sum + found, 0)
  const [most] = kinds
  if (most === undefined) return 'No hay indicios que verificar.'
  const title = toSignWords(most[0]).title.toLowerCase()
  const where = formatCount(most[1].municipalities, 'municipio', 'municipios')
  const lead = formatCount(all, 'indicio', 'indicios')
  return all === most[1].found
    ? `${lead} en ${where}: ${title}.`
    : `${lead}; ${formatNumber(most[1].found)} de ellos en ${where}: ${title}.`
}
