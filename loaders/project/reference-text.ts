import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {decode} from '../../src/formats/decode.js'
import type {Problem} from './project-error.js'

/** The text of one of the project's own files, its lines ending in LF; undefined, with the problem noted, where it has none. */
export function readReferenceText(dataDir: string, file: string, problems: Problem[]): string | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(dataDir, file))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no existe' : 'no se puede leer'
    const remedy = 'Se esperaba un CSV con ese nombre en la carpeta de datos'
    problems.push({file, line: 1, message: `el archivo ${reason}. ${remedy}.`})
    return undefined
  }
  const {text, encoding} = decode(bytes)
  if (encoding === 'utf-8') return text.replace(/\r\n?/g, '\n')
  const message = `el archivo está en ${encoding} y se esperaba UTF-8. Ábralo y guárdelo como CSV UTF-8.`
  problems.push({file, line: findUndecodedLine(bytes), message})
  return undefined
}

function findUndecodedLine(bytes: Uint8Array): number {
  const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? ''
  return before.split(/\r\n?|\n/).length
}
