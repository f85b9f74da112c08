import {KIND_WORDS} from '../domain/kind.js'
import {decode} from './decode.js'
import {findForeignContent} from './foreign-content.js'
import {FORMATS} from './formats.js'
import {MAPPING_FILE} from './mapping.js'
import {proposeMapping} from './mapping-proposal.js'
import {toMappingText} from './mapping-text.js'

/** How much of a file is looked at, in bytes. */
export const PROPOSAL_SAMPLE = 262_144

/**
 * What could be put beside a file under `entrada/` so that it is read, in lines for people; none where a format knows it or
 * too little tells what it is. Holds names of its header and no text of a row. `bytes` are whole lines of its beginning.
 */
export function toProposal(path: string, bytes: Uint8Array): string[] {
  if (bytes.length === 0 || findForeignContent(path, bytes) !== undefined) return []
  const end = path.lastIndexOf('/') + 1
  const file = {name: path.slice(end), text: decode(bytes).text, isWhole: false}
  if (FORMATS.some((format) => format.recognise(file) !== undefined)) return []
  const mapping = proposeMapping(file.text)
  if (mapping === undefined) return []
  return [
    `Parece de ${KIND_WORDS[mapping.kind]}. Si lo es, guarde esto como data/entrada/${path.slice(0, end)}${MAPPING_FILE} y revise cada columna:`,
    ...toMappingText(mapping).split('\n'),
  ]
}

/** Bytes up to the end of their last line, where they do not end with the file. */
export function toWholeSample(bytes: Uint8Array, size: number): Uint8Array {
  return size > bytes.length ? bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1) : bytes
}
