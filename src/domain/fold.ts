import {remember} from './remember.js'

/**
 * The form in which names and labels are compared: no accents, lower case, every run of anything but letters and digits
 * one space. `'  Génova-Quindío '` → `'genova quindio'`.
 */
export function fold(text: string): string {
  const plain = (isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
  return plain.replace(isAscii(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
}

// Most texts are, and need not be taken apart.
function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  return /^[\u0000-\u007f]*$/.test(text)
}

/** The form that a name takes in addresses and file names: `'El Águila'` → `'el-aguila'`. */
export function toSlug(name: string): string {
  return fold(name).replaceAll(' ', '-')
}

/** The form in which column headers and closed vocabularies are compared: `'Fecha  de Entrega'` → `'fecha_de_entrega'`. */
export const toKey: (text: string) => string = remember((text) => fold(text).replaceAll(' ', '_'))
