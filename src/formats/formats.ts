import type {Format} from './format.js'
import {templateFormat} from './template-format.js'

/** Every format that is known, in the order in which a file is held against them: what is told best comes first. */
export const FORMATS: readonly Format[] = [templateFormat]

/** The name of a format for people; undefined for none that is known. */
export function findFormatTitle(id: string): string | undefined {
  return FORMATS.find((format) => format.id === id)?.title
}
