import {fold} from '../domain/fold.js'
import type {PassedOver} from './format.js'

/** Where the fields of a record name a person. */
export interface PersonColumns {
  /** Addresses and account names, the best first. */
  accounts: readonly number[]
  /** Names, the best first; those of an inner list belong together (first and last name). */
  names: readonly (readonly number[])[]
}

/** What meetings call those who take notes and are nobody. */
export const ROBOT: PassedOver = {
  one: 'un asistente automático, que no es una persona',
  many: 'asistentes automáticos, que no son personas',
}

/** What tools write behind a name, and is none of it. */
const MARK = [
  'invitad[oa]s?|guest|convidad[oa]|invité?e?',
  'ext|extern[oae]?|external',
  '(?:no|sin|não|nao|non) (?:comprobad[oa]|comprobar|verificad[oa]|verificar|vérifiée?|verifiee?)|unverified',
  'host|co-?host|anfitri[oó]na?|co-?anfitri[oó]na?|anfitriã',
  'me|yo|eu|moi',
].join('|')
const MARKS = new RegExp(`\\s*[(\\[]\\s*(?:${MARK})(?:\\s*,\\s*(?:${MARK}))*\\s*[)\\]]`, 'giu')

const ROBOT_NAME =
  /\b(read ai|fireflies( ai)?|otter ai|otterpilot|otter pilot|fathom (ai|note ?taker)|tl dv|meetgeek|sembly ai|tactiq|avoma|circleback|note ?taker)\b/
const ROBOT_ACCOUNT =
  /@(?:[\w-]+\.)*(?:read\.ai|fireflies\.ai|otter\.ai|fathom\.video|tldv\.io|meetgeek\.ai)$/i

/**
 * What names the person of a record: the address or account where there is one, else the name without what tools write
 * behind it; empty where the record names nobody.
 */
export function toPerson(fields: readonly string[], {accounts, names}: PersonColumns): string {
  const account = accounts.map((at) => (fields[at] ?? '').trim()).find((text) => text.includes('@'))
  if (account !== undefined) return account
  const name = names
    .map((parts) => parts.map((at) => (fields[at] ?? '').trim()).join(' '))
    .map((text) => text.trim())
    .find((text) => text !== '')
  return name === undefined ? '' : removeMarks(name)
}

/** Whether a record is of a program that takes notes. */
export function isRobot(fields: readonly string[], {accounts, names}: PersonColumns): boolean {
  return (
    accounts.some((at) => ROBOT_ACCOUNT.test((fields[at] ?? '').trim())) ||
    names.flat().some((at) => ROBOT_NAME.test(fold(fields[at] ?? '')))
  )
}

function removeMarks(name: string): string {
  return name.replace(MARKS, '').trim() || name
}
