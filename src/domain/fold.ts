/**
 * The form in which names and labels are compared: no accents, lower case, every run of anything but letters and digits
 * one space. `'  Génova-Quindío '` → `'genova quindio'`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The form that a name takes in addresses and file names: `'El Águila'` → `'el-aguila'`. */
export function toSlug(name: string): string {
  return fold(name).replaceAll(' ', '-')
}

/** The form in which column headers and closed vocabularies are compared: `'Fecha  de Entrega'` → `'fecha_de_entrega'`. */
export function toKey(text: string): string {
  return fold(text).replaceAll(' ', '_')
}
