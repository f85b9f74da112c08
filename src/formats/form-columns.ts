import {FIRST_NAME, LAST_NAME, ORGANIZATION} from './meeting-columns.js'
import type {PersonColumns} from './person.js'
import {findColumn, listColumns} from './table-header.js'

/** Addresses that forms collect by themselves, before those that a question asks for. */
const OWN_EMAIL =
  /^(username|nombre de usuario|nome de usuario|nom d utilisateur)$|^(direccion de )?correo electronico$|^e ?mail( address)?$|^endereco de e ?mail$|^adresse (e ?mail|de messagerie)$/
const ASKED_EMAIL = /\b(correo|e ?mail)\b/
const FULL_NAME =
  /\b(nombres? completos?|nombres? y apellidos?|apellidos? y nombres?|full name|nome completo|nom complet|su nombre|tu nombre)\b/
const NAME =
  /^(nombres?|name|nome|nom)( del? (la )?(participante|asistente|persona|estudiante|ciudadan[oa]))?$/
/** A name or an address of something else than the person who answers. */
const OF_OTHERS =
  /\b(organizacion|entidad|comite|empresa|institucion|junta|vereda|barrio|evento|municipio|acompanante|hij[oa]s?|menor|facilitador|jefe|contacto)\b/

/** Where the questions of a form name who answers; undefined where none does. */
export function findFormPerson(keys: readonly string[]): PersonColumns | undefined {
  const asked = keys.map((key) => key.replace(/^\d+ /, ''))
  const own = (form: RegExp): number[] => listColumns(asked, form)
  const aboutPerson = (at: number): boolean => !OF_OTHERS.test(asked[at] ?? '')
  const accounts = [...new Set([...own(OWN_EMAIL), ...own(ASKED_EMAIL)])].filter(aboutPerson)
  const last = findColumn(asked, LAST_NAME)
  const first = findColumn(asked, FIRST_NAME)
  const full = own(FULL_NAME).filter(aboutPerson)
  const names = [
    ...full.map((at) => [at]),
    ...(first !== undefined && last !== undefined ? [[first, last]] : own(NAME).map((at) => [at])),
  ]
  return accounts.length === 0 && names.length === 0 ? undefined : {accounts, names}
}

/** Where a form asks for the organization of who answers. */
export function findFormOrganization(keys: readonly string[]): number | undefined {
  return findColumn(
    keys.map((key) => key.replace(/^\d+ /, '')),
    ORGANIZATION,
  )
}
