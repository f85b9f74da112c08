import {DOCUMENT, toRefusal, WORKBOOK} from '../foreign-content.js'
import {isLeftover} from './leftover.js'
import {toShownPath} from './shown-path.js'
import {ContainerProblem, DAMAGED} from './unpack-limits.js'
import {readZipDirectory, type ZipBytes, type ZipEntry} from './zip-directory.js'

const NOTHING =
  'El archivo comprimido no trae ningún archivo. Comprima otra vez los CSV, o déjelos sin comprimir.'
const TWINS = 'El zip trae dos archivos con el mismo nombre. Descomprímalo y deje los CSV que trae.'

/** The files in a zip that may be exports; throws `ContainerProblem` where there are none, or it is another program's document. */
export function listZipEntries(path: string, zip: ZipBytes): ZipEntry[] {
  const all = readDirectory(path, zip)
  const names = new Set(all.map(({name}) => name))
  if (names.has('[Content_Types].xml')) {
    const isWorkbook = all.some(({name}) => name.startsWith('xl/'))
    throw new ContainerProblem(toRefusal(isWorkbook ? WORKBOOK : DOCUMENT))
  }
  if (names.has('mimetype') && names.has('content.xml')) throw new ContainerProblem(toRefusal(DOCUMENT))
  const entries = all.filter(({name}) => !name.split('/').some(isLeftover))
  if (entries.length === 0) throw new ContainerProblem(NOTHING)
  const shown = new Set(entries.map(({name}) => toShownPath(name)))
  if (shown.size < entries.length) throw new ContainerProblem(TWINS)
  return entries
}

/** What begins like a zip and has another name is mostly a workbook; so it is called where it cannot be told. */
function readDirectory(path: string, zip: ZipBytes): ZipEntry[] {
  try {
    return readZipDirectory(zip)
  } catch (error) {
    const isUntold = error instanceof ContainerProblem && error.message === DAMAGED
    throw isUntold && !/\.zip$/i.test(path) ? new ContainerProblem(toRefusal(WORKBOOK)) : error
  }
}
