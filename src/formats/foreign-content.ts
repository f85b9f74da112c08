import {findUtf16} from './encoding.js'

/** What a file is that calls itself an export, and how its rows can be had all the same. */
export interface ForeignContent {
  what: string
  remedy: string
}

const RESAVE = 'Ábralo en su programa y guárdelo como CSV (Archivo, Guardar como, CSV UTF-8).'
const UNPACK = 'Descomprímalo y deje los CSV que trae.'
const COPY = 'Copie los datos a una de las plantillas de data/plantillas.'

export const WORKBOOK: ForeignContent = {what: 'un libro de Excel', remedy: RESAVE}
const ARCHIVE: ForeignContent = {what: 'un archivo comprimido', remedy: UNPACK}
const PDF: ForeignContent = {what: 'un documento PDF', remedy: COPY}
const IMAGE: ForeignContent = {what: 'una imagen', remedy: COPY}
export const DOCUMENT: ForeignContent = {what: 'un documento', remedy: COPY}
const XML: ForeignContent = {what: 'un archivo XML', remedy: 'Exporte otra vez, como CSV.'}
const WEB_PAGE: ForeignContent = {
  what: 'una página web',
  remedy: 'Descargue de nuevo el exporte: quizá pidió iniciar sesión.',
}

const ENDINGS: readonly [ending: RegExp, content: ForeignContent][] = [
  [/\.(xls|xlsx|xlsm|xlsb|ods)$/i, WORKBOOK],
  [/\.(zip|gz|tar|tgz|rar|7z)$/i, ARCHIVE],
  [/\.pdf$/i, PDF],
  [/\.(png|jpe?g|gif|webp|bmp)$/i, IMAGE],
  [/\.(docx?|odt|rtf|pptx?)$/i, DOCUMENT],
  [/\.html?$/i, WEB_PAGE],
]

const SIGNATURES: readonly [bytes: readonly number[], content: ForeignContent][] = [
  [[0x50, 0x4b, 0x03, 0x04], WORKBOOK],
  [[0xd0, 0xcf, 0x11, 0xe0], WORKBOOK],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], DOCUMENT],
  [[0x25, 0x50, 0x44, 0x46], PDF],
  [[0x89, 0x50, 0x4e, 0x47], IMAGE],
  [[0xff, 0xd8, 0xff], IMAGE],
  [[0x1f, 0x8b], ARCHIVE],
  [[0x52, 0x61, 0x72, 0x21], ARCHIVE],
  [[0x37, 0x7a, 0xbc, 0xaf], ARCHIVE],
]

/** Why it is not read, for people. */
export function toRefusal({what, remedy}: ForeignContent): string {
  return `Es ${what}. ${remedy}`
}

/** What a file really is, by its ending and its first bytes; undefined where it can be an export. */
export function findForeignContent(path: string, bytes: Uint8Array): ForeignContent | undefined {
  const byEnding = ENDINGS.find(([ending]) => ending.test(path))
  if (byEnding !== undefined) return byEnding[1]
  const bySignature = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (bySignature !== undefined) return bySignature[1]
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = bytes.subarray(0, 4096)
  if (!isUtf16 && head.includes(0) && findUtf16(bytes) === undefined)
    return {what: 'un archivo que no es de texto', remedy: COPY}
  const start = new TextDecoder('windows-1252').decode(head).trimStart().toLowerCase()
  if (/^(ï»¿)?\s*<\?xml/.test(start)) {
    if (start.includes('excel.sheet')) return WORKBOOK
    return /<(!doctype html|html)/.test(start) ? WEB_PAGE : XML
  }
  return /^(ï»¿)?\s*<(!doctype|html|table)/.test(start) ? WEB_PAGE : undefined
}
