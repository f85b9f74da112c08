import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {ContainerProblem} from '../../src/formats/files/unpack-limits.js'
import {MAPPING_FILE} from '../../src/formats/mapping.js'
import {type InputFile, isUnchanged} from './input-file.js'
import {DROP_FOLDER, listFiles} from './list-files.js'
import {beginProfile, type Profile, profileFile} from './profile.js'
import {type PackedFile, unpack} from './unpack.js'

/** A file of the data folder, as it was when it was read. */
export type Input = InputFile & Profile

/** What is known of files from an earlier reading, by their paths. */
export type KnownInputs = ReadonlyMap<string, Pick<InputFile, 'stamp'> & Profile>

export interface Inputs {
  /** Every file that the site depends on, packed ones as they are: what the fingerprint is of. */
  files: Input[]
  /** The exports under `entrada/`: those that are packed unpacked, those that cannot be read with their problem. */
  exports: Input[]
  /** The files `formato.json` under `entrada/`, which tell how exports are read. */
  mappings: Input[]
  /** The files under `entrada/` that are being written: they are not read this time. */
  growing: Input[]
}

/** From how many bytes on an export is worth reading beside others. */
export const SMALLEST_SCAN = 4 * 1024 ** 2

const NESTED = 'Es un archivo comprimido dentro de otro. Descomprímalo y deje los CSV que trae.'

/**
 * Reads the files of a data folder as far as to know what they are, each once and in little memory. What is packed is unpacked
 * into `unpackInto`, a folder that this function alone writes: what it holds from earlier readings is used again or removed.
 * A file that did not change since it was `known` is not opened. Of a new export of `smallestScan` bytes or more only the
 * beginning is read, as long as no other can have the same bytes: `finishInput` it when the rest is known.
 */
export async function readInputs(
  dataDir: string,
  {
    unpackInto,
    known = new Map(),
    smallestScan = SMALLEST_SCAN,
  }: {unpackInto: string; known?: KnownInputs; smallestScan?: number | undefined},
): Promise<Inputs> {
  const files = profileFiles(listFiles(dataDir), known, smallestScan)
  const dropped = files.filter(({path}) => path.startsWith(`${DROP_FOLDER}/`))
  const unpacked: Input[] = []
  for (const input of dropped) {
    if (isPacked(input)) unpacked.push(...(await unpackInput(input, unpackInto, known)))
    else unpacked.push(input)
  }
  finishTwins(unpacked)
  removeOthers(
    unpackInto,
    dropped.map(({sha256}) => sha256),
  )
  const isMapping = ({path}: Input): boolean => path.split('/').at(-1)?.toLowerCase() === MAPPING_FILE
  const readable = unpacked.filter(({growing}) => !growing)
  return {
    files,
    exports: readable.filter((input) => !isMapping(input)),
    mappings: readable.filter(isMapping),
    growing: unpacked.filter(({growing}) => growing),
  }
}

/** The files with what a reading tells of each; those known and unchanged are not read, large new exports only begun. */
export function profileFiles(
  files: readonly InputFile[],
  known: KnownInputs,
  smallestBegun = Number.POSITIVE_INFINITY,
): Input[] {
  return files.map((file) => {
    const before = file.problem === undefined ? known.get(file.path) : undefined
    const isKnown = before !== undefined && !before.growing && before.stamp === file.stamp
    if (isKnown) return {...toProfile(before), ...file}
    const mayBegin = !known.has(file.path) && file.size >= smallestBegun && file.path.startsWith(DROP_FOLDER)
    return {...((mayBegin ? beginProfile(file) : undefined) ?? profileFile(file)), ...file}
  })
}

/** Completes an input whose file was only begun. */
export function finishInput(input: Input, profile: Profile): void {
  delete input.isBegun
  Object.assign(input, profile)
}

/** Files of one size may be copies of one another: all of them has to be known. */
function finishTwins(inputs: readonly Input[]): void {
  const sizes = inputs.map(({size}) => size)
  for (const input of inputs) {
    const isAlone = sizes.indexOf(input.size) === sizes.lastIndexOf(input.size)
    if (input.isBegun && !isAlone) finishInput(input, profileFile(input))
  }
}

async function unpackInput(packed: PackedFile & Input, into: string, known: KnownInputs): Promise<Input[]> {
  try {
    const members = profileFiles(await unpack(packed, into), known)
    return members.map((member) => (member.container === undefined ? member : {...member, problem: NESTED}))
  } catch (error) {
    if (!isUnchanged(packed)) return [{...packed, growing: true}]
    if (!(error instanceof ContainerProblem)) throw error
    return [{...packed, problem: error.message}]
  }
}

function toProfile({sha256, encoding, statedDate, warnings, growing, container, problem}: Profile): Profile {
  const profile = {sha256, encoding, statedDate, warnings, growing}
  // What was wrong with a container is told when it is unpacked.
  if (container !== undefined) return {...profile, container}
  return problem === undefined ? profile : {...profile, problem}
}

function isPacked(input: Input): input is PackedFile & Input {
  return input.container !== undefined
}

/** Removes what is no longer in the data folder, and what an interrupted reading left. */
function removeOthers(folder: string, hashes: readonly string[]): void {
  for (const name of listNames(folder)) {
    if (/^[0-9a-f]{64}(\.tmp)?$/.test(name) && !hashes.includes(name))
      rmSync(join(folder, name), {recursive: true, force: true})
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
