import {toContentPath} from '../formats/files/container.js'
import {isLeftover} from '../formats/files/leftover.js'
import {toShownPath} from '../formats/files/shown-path.js'
import {ContainerProblem} from '../formats/files/unpack-limits.js'
import type {ZipBytes} from '../formats/files/zip-directory.js'
import {listZipEntries} from '../formats/files/zip-entries.js'
import {MAPPING_FILE} from '../formats/mapping.js'
import {toByteSource} from './file-bytes.js'
import {profileBytes} from './file-profile.js'
import {toEntryBytes, toGzipBytes} from './packed-bytes.js'
import {type ExportReview, type ReviewedFile, reviewExport, toRefused} from './review-export.js'
import type {ReviewWorld} from './review-world.js'

const NESTED = 'Es un archivo comprimido dentro de otro. Descomprímalo y deje los CSV que trae.'
const LEFTOVER =
  'Es un archivo temporal de otro programa, que Cumple no mira. Guarde el documento y ciérrelo.'
const MAPPING = 'Dice cómo se leen otros archivos y no tiene filas: aquí no se revisa.'

/** A file as somebody has it: where in `entrada/` it would lie, its bytes, and its own time (ISO). */
export interface DroppedFile {
  path: string
  bytes: ZipBytes
  modifiedAt: string
}

/**
 * Reads a file, or those that are packed in it, as the loader does, and tells what would become of each; yields how many
 * bytes it has read. Nothing is held of a file but its rejected rows; one that is packed is unpacked as it is read.
 */
export function* reviewFile(
  dropped: DroppedFile,
  world: ReviewWorld,
): Generator<number, (ExportReview & {path: string})[]> {
  const path = toShownPath(dropped.path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (isLeftover(name)) return [{path, ...toRefused(path, LEFTOVER)}]
  const bytes = toByteSource(dropped.bytes)
  const profile = yield* profileBytes(path, bytes)
  const whole: ReviewedFile = {path, bytes, modifiedAt: dropped.modifiedAt, profile}
  const reviews: (ExportReview & {path: string})[] = []
  try {
    for (const file of profile.container === undefined
      ? [whole]
      : yield* unpack(dropped, path, profile.container))
      reviews.push({
        path: file.path,
        ...(isMapping(file.path) ? toRefused(file.path, MAPPING) : yield* reviewExport(file, world)),
      })
    return reviews
  } catch (error) {
    if (error instanceof ContainerProblem) return [{path, ...toRefused(path, error.message)}]
    throw error
  }
}

/** What a container holds, each file read once: a container of which anything is damaged is not read at all. */
function* unpack(
  {bytes, modifiedAt}: DroppedFile,
  path: string,
  container: 'gzip' | 'zip',
): Generator<number, ReviewedFile[]> {
  const files: ReviewedFile[] = []
  const entries = container === 'zip' ? listZipEntries(path, bytes) : undefined
  const members = entries?.map((entry) => ({
    name: toShownPath(entry.name),
    open: () => toEntryBytes(bytes, entry),
  })) ?? [
    {
      name: toContentPath(path.slice(path.lastIndexOf('/') + 1)),
      open: (size = 0) => toGzipBytes(bytes, size),
    },
  ]
  for (const {name, open} of members) {
    const memberPath = `${path}/${name}`
    const profile = yield* profileBytes(memberPath, open())
    const {container: nested, ...plain} = profile
    const told = nested === undefined ? plain : {...plain, problem: NESTED}
    files.push({path: memberPath, bytes: open(profile.size), modifiedAt, profile: told})
  }
  return files
}

function isMapping(path: string): boolean {
  return path.split('/').at(-1)?.toLowerCase() === MAPPING_FILE
}
