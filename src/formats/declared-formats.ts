import type {Format, Refusal} from './format.js'
import {FORMATS} from './formats.js'
import type {Mapping} from './mapping.js'
import {MAPPED, toMappingFormat} from './mapping-format.js'

/** The formats that a file is held against: those that are known, then what is declared for it. */
export function toFormats(declared: Mapping | Refusal | undefined): readonly Format[] {
  if (declared === undefined) return FORMATS
  const own = 'refused' in declared ? {...MAPPED, recognise: () => declared} : toMappingFormat(declared)
  return [...FORMATS, own]
}
