import type {Refusal} from './format.js'
import type {Mapping} from './mapping.js'

/** A mapping with the names of the files that it is for, as patterns: all where none are told. */
export type NamedMapping = Mapping & {files?: readonly string[]}

/** What is declared in each folder of how its files are read, or why it is of no use. Folders are within `entrada/`, itself empty. */
export type FolderMappings = ReadonlyMap<string, readonly NamedMapping[] | Refusal>

/**
 * The mapping of a file under `entrada/` (its path within it): that of the nearest folder above it that has one for its
 * name; the reason why that one cannot be used; undefined where there is none.
 */
export type FindMapping = (path: string) => Mapping | Refusal | undefined

/** What finds the mapping of a file among those of its folders. */
export function findMappingIn(mappings: FolderMappings): FindMapping {
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    for (const folder of listFolders(path)) {
      const found = mappings.get(folder)
      if (found === undefined) continue
      if ('refused' in found) return found
      const mapping = found.find(({files}) => files === undefined || isNamed(name, files))
      if (mapping === undefined) continue
      const {files, ...declared} = mapping
      return declared
    }
    return undefined
  }
}

/** The folders above a path, the nearest first. */
function listFolders(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('/')), '']
}

/** Whether a file has one of these names, in which `*` stands for any letters and `?` for one. */
function isNamed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const source = pattern
      .normalize('NFC')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replaceAll('?', '.')
    return new RegExp(`^${source}$`, 'iu').test(name.normalize('NFC'))
  })
}
