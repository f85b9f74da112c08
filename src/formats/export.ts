import type {Export, ExportText, Format, Refusal} from './format.js'
import {FORMATS} from './formats.js'
import {toHeaderAdvice} from './header-advice.js'

/** How many lines, and how many characters, are looked at for a header that is almost one. */
const MAX_PREAMBLE = 30
const LONGEST_PREAMBLE = 65_536

/**
 * The export that a file is: of the first of the formats that knows it, by what is in it and never by its name alone; a
 * refusal, in Spanish, where none does.
 */
export function recogniseExport(file: ExportText, formats: readonly Format[] = FORMATS): Export | Refusal {
  if (file.text.trim() === '') return {refused: 'El archivo está vacío.'}
  for (const format of formats) {
    const found = format.recognise(file)
    if (found !== undefined) return found
  }
  return {refused: toHeaderAdvice(file.text.slice(0, LONGEST_PREAMBLE).split(/\r\n|\n|\r/, MAX_PREAMBLE))}
}
