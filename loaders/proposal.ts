import {join, posix} from 'node:path'
import {KIND_WORDS} from '../src/domain/kind.js'
import {decode} from '../src/formats/decode.js'
import {findForeignContent} from '../src/formats/foreign-content.js'
import {FORMATS} from '../src/formats/formats.js'
import {MAPPING_FILE} from '../src/formats/mapping.js'
import {proposeMapping} from '../src/formats/mapping-proposal.js'
import {toMappingText} from '../src/formats/mapping-text.js'
import {readHead} from './inputs/file-chunks.js'
import {toInputFile} from './inputs/input-file.js'
import {DROP_FOLDER} from './inputs/list-files.js'

/** How much of a file is looked at, in bytes. */
const SAMPLE = 262_144

/**
 * What could be put beside a file under `entrada/` so that it is read, in lines for people; none where a format knows it or
 * too little tells what it is. Holds names of its header and no text of a row.
 */
export function findProposal(dataDir: string, path: string): string[] {
  const bytes = readSample(path, join(dataDir, DROP_FOLDER, ...path.split('/')))
  if (bytes.length === 0 || findForeignContent(path, bytes) !== undefined) return []
  const file = {name: posix.basename(path), text: decode(bytes).text, isWhole: false}
  if (FORMATS.some((format) => format.recognise(file) !== undefined)) return []
  const mapping = proposeMapping(file.text)
  if (mapping === undefined) return []
  const place = posix.join('data', DROP_FOLDER, posix.dirname(path), MAPPING_FILE)
  return [
    `Parece de ${KIND_WORDS[mapping.kind]}. Si lo es, guarde esto como ${place} y revise cada columna:`,
    ...toMappingText(mapping).split('\n'),
  ]
}

/** The whole lines at the beginning of a file; empty for one that has gone since it was read, or lies in an archive. */
function readSample(path: string, file: string): Uint8Array {
  const input = toInputFile(path, file)
  if (input.problem !== undefined) return new Uint8Array()
  try {
    const head = readHead(input, SAMPLE)
    return input.size > SAMPLE ? head.subarray(0, head.lastIndexOf(0x0a) + 1) : head
  } catch {
    return new Uint8Array()
  }
}
