import {join} from 'node:path'
import {PROPOSAL_SAMPLE, toProposal, toWholeSample} from '../src/formats/proposal.js'
import {readHead} from './inputs/file-chunks.js'
import {toInputFile} from './inputs/input-file.js'
import {DROP_FOLDER} from './inputs/list-files.js'

/** What could be put beside a file under `entrada/` so that it is read; none for one that has gone since it was read, or lies in an archive. */
export function findProposal(dataDir: string, path: string): string[] {
  const input = toInputFile(path, join(dataDir, DROP_FOLDER, ...path.split('/')))
  if (input.problem !== undefined) return []
  try {
    return toProposal(path, toWholeSample(readHead(input, PROPOSAL_SAMPLE), input.size))
  } catch {
    return []
  }
}
