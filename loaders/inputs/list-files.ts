import {type Dirent, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {isLeftover} from '../../src/formats/files/leftover.js'
import {toShownPath} from '../../src/formats/files/shown-path.js'
import {compareText} from './compare-text.js'
import {type InputFile, toInputFile} from './input-file.js'

/** The folder, within the data folder, that exports are dropped into. */
export const DROP_FOLDER = 'entrada'

const REMEDY = 'Cambie sus permisos, o copie lo que trae a otra carpeta.'

/**
 * Every file that the site depends on: the reference tables and plans, and what lies under `entrada/`. Links, devices and
 * temporary files are left out and never opened; what cannot be looked at comes with its problem. In the order of the paths'
 * characters, each path once.
 */
export function listFiles(dataDir: string): InputFile[] {
  const found = [
    ...listFolder(dataDir, '', false).filter(({path}) => path.endsWith('.csv')),
    ...listFolder(dataDir, 'planes', true).filter(({path}) => path.endsWith('.csv')),
    ...listFolder(dataDir, DROP_FOLDER, true),
  ].map((entry) => ({...entry, shown: toShownPath(entry.path)}))
  // Two names may be shown alike; the one that is written as it is shown keeps its own.
  const byName = found.sort(
    (a, b) => Number(b.path === b.shown) - Number(a.path === a.shown) || compareText(a.path, b.path),
  )
  const taken = new Set<string>()
  const files = byName.map(({path, shown, problem}) => {
    const unique = toUnused(shown, taken)
    taken.add(unique)
    const file = toInputFile(unique, join(dataDir, ...path.split('/')))
    return problem === undefined ? file : {...file, problem}
  })
  return files.sort((a, b) => compareText(a.path, b.path))
}

interface Found {
  path: string
  problem?: string
}

function listFolder(dataDir: string, folder: string, deep: boolean): Found[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(dataDir, ...folder.split('/')), {withFileTypes: true})
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    return code === 'ENOENT'
      ? []
      : [{path: folder, problem: `No se pudo leer la carpeta (${code}). ${REMEDY}`}]
  }
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isLeftover(entry.name)) return []
    if (entry.isDirectory()) return deep ? listFolder(dataDir, path, true) : []
    return entry.isFile() ? [{path}] : []
  })
}

function toUnused(path: string, taken: ReadonlySet<string>): string {
  let unused = path
  for (let n = 2; taken.has(unused); n++) unused = `${path} [${n}]`
  return unused
}
