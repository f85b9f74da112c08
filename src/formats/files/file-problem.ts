import {decode} from '../decode.js'
import {findForeignContent, toRefusal} from '../foreign-content.js'
import {toContentPath} from './container.js'
import type {LineLengths} from './line-lengths.js'

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 4 * 1024 ** 3
/** The longest line that is read, and the longest that a file may begin with, in bytes: no header is as long. */
export const LONGEST_LINE = 16 * 1024 ** 2
export const LONGEST_FIRST_LINE = 1024 ** 2

const EMPTY = 'El archivo está vacío. Exporte otra vez.'
export const TOO_LARGE =
  'El archivo pasa de 4 GB, el límite de un exporte. Pártalo en varios, por ejemplo uno por cada año.'
const TOO_LONG =
  'Tiene una línea demasiado larga: el límite es de 16 MB, y de 1 MB para la primera. Exporte otra vez, con una fila por línea.'

/** Why a file is no export, told by its name, its beginning and the lengths of its lines; undefined where it can be one. */
export function findFileProblem(
  {path, size}: {path: string; size: number},
  head: Uint8Array,
  lines: LineLengths,
): string | undefined {
  // Browsers unpack some files on their way and leave the ending: what is in it counts.
  const foreign = findForeignContent(toContentPath(path), head)
  if (foreign !== undefined) return toRefusal(foreign)
  if (size <= head.length && decode(head).text.trim() === '') return EMPTY
  return lines.longest() > LONGEST_LINE || lines.first() > LONGEST_FIRST_LINE ? TOO_LONG : undefined
}
