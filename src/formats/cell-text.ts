import {LONGEST_TEXT} from './short-text.js'
import {encodeWindows1252} from './windows-1252.js'

/** What decoders leave for a character that cannot be read. */
export const LOST = '\ufffd'

/** What was taken out of a cell, or put right in it, and should be said. */
export type CellNote =
  | 'hidden_characters'
  | 'mojibake'
  | 'address'
  | 'visitors'
  | 'duration'
  | 'no_type'
  | 'code'
  | 'bare_address'
  | 'lost_characters'
  | 'long_text'
  | 'above_whole'
  | 'no_whole'

const NOTES: Record<CellNote, (count: number) => string> = {
  hidden_characters: (n) => `${cells(n, 'traía', 'traían')} caracteres invisibles, que se quitaron.`,
  mojibake: (n) => `${cells(n, 'traía', 'traían')} letras dañadas (como «GÃ©nova»), que se repararon.`,
  address: (n) => `${cells(n, 'traía', 'traían')} una dirección que no es de internet, que se dejó vacía.`,
  bare_address: (n) => `${cells(n, 'traía', 'traían')} una dirección sin https://, que se agregó.`,
  lost_characters: (n) =>
    `${cells(n, 'trae', 'traen')} un carácter perdido (\ufffd): lo dañó el programa que hizo el archivo.`,
  long_text: (n) =>
    `${cells(n, 'traía', 'traían')} un texto de más de ${LONGEST_TEXT} caracteres, que se cortó.`,
  duration: (n) => `${cells(n, 'traía', 'traían')} una duración que no se entiende: queda sin saberse.`,
  no_type: (n) =>
    `${n === 1 ? 'Una fila no dice de qué tipo es: no cuenta' : `${n} filas no dicen de qué tipo son: no cuentan`} para los indicadores de un tipo. Deje el archivo en una carpeta con el nombre del tipo, como taller o noticia.`,
  code: (n) => `${cells(n, 'traía', 'traían')} el código del municipio alterado, y se reconoció.`,
  visitors: (n) =>
    `${n === 1 ? 'Una fila trae' : `${n} filas traen`} más visitantes que páginas vistas: revise el exporte.`,
  above_whole: (n) =>
    `${n === 1 ? 'Una fila trae' : `${n} filas traen`} un numerador mayor que su denominador: revise si es así.`,
  no_whole: (n) =>
    `${n === 1 ? 'Una fila trae' : `${n} filas traen`} un denominador de 0, con el que no hay porcentaje: revise si es así.`,
}

/** The notes of one file as people read them. */
export function toCellNoteWarnings(notes: ReadonlyMap<CellNote, number>): string[] {
  return [...notes].map(([note, count]) => NOTES[note](count))
}

// Escape sequences of terminals, then control characters but for tabs and line ends, then what turns or hides text. The
// joiner U+200D stays: emoji are made with it.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Whether a text is of letters, digits and signs that are seen, none of which could be a damaged one: most are. */
export function isPlain(text: string): boolean {
  return /^[\u0020-\u007e\u00a1-\u00c1\u00c4-\u00ff]*$/.test(text)
}

/** A text without surrounding space, and without the apostrophe with which tools mark text that is no formula. */
export function trim(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (first > 0x27 && first < 0x7f && last > 0x20 && last < 0x7f) return text
  return text.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '').replace(/^'(?=[\d=+@-])/, '')
}

/** A cell without what nobody sees in it. */
export function removeHidden(text: string): string {
  return text.replace(HIDDEN, '')
}

const MOJIBAKE = /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]/

/** A text that was read as Windows-1252 though it was UTF-8, once or twice, as it was meant: `GÃ©nova` → `Génova`. */
export function repairMojibake(text: string): string {
  let repaired = text
  for (let turn = 0; turn < 2 && MOJIBAKE.test(repaired); turn++) {
    const bytes = encodeWindows1252(repaired)
    if (bytes === undefined) return repaired
    try {
      repaired = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    } catch {
      return repaired
    }
  }
  return repaired
}

function cells(count: number, one: string, many: string): string {
  return count === 1 ? `Una celda ${one}` : `${count} celdas ${many}`
}
