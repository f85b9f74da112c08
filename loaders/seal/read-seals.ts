import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {toDigest} from '../digest.js'
import type {Problem} from '../project/project-error.js'
import {parseSeal, SEAL_FILE, SEAL_FOLDER, type Seal, toSealFolder} from './seal.js'

const REMEDY =
  'Un cierre no se cambia: traiga la carpeta de una copia de respaldo, o bórrela y cierre otra vez el bimestre.'

/** The closed bimesters of a data folder, by municipality and bimester. What was changed since it was written is a problem. */
export function readSeals(dataDir: string, problems: Problem[]): Seal[] {
  return listFolders(join(dataDir, SEAL_FOLDER)).flatMap((municipality) =>
    listFolders(join(dataDir, SEAL_FOLDER, municipality)).flatMap((bimester) => {
      const found = readSeal(dataDir, municipality, bimester)
      if (typeof found !== 'string') return [found]
      problems.push({
        file: `${SEAL_FOLDER}/${municipality}/${bimester}/${SEAL_FILE}`,
        line: 1,
        message: found,
      })
      return []
    }),
  )
}

/** A closed bimester, or what is wrong with it and what to do. */
function readSeal(dataDir: string, municipality: string, bimester: string): Seal | string {
  const wrong = (what: string) => `${what} ${REMEDY}`
  const folder = toSealFolder(dataDir, municipality, bimester)
  const text = readOrNull(join(folder, SEAL_FILE))
  if (text === null) return wrong(`falta ${SEAL_FILE}.`)
  const seal = parseSeal(text.toString('utf8'))
  if (seal === 'later')
    return 'este cierre lo escribió una versión posterior de Cumple, y esta no lo puede leer. Use aquella o una más nueva.'
  if (seal === undefined) return wrong('el cierre fue alterado: su contenido no es el que se firmó.')
  if (seal.municipality !== municipality || seal.bimester !== bimester) {
    return wrong(`es el cierre de ${seal.bimester} de ${seal.municipality}, y está en la carpeta de otro.`)
  }
  for (const [table, sha256] of Object.entries(seal.tables)) {
    const bytes = readOrNull(join(folder, `${table}.parquet`))
    if (bytes === null) return wrong(`falta ${table}.parquet.`)
    if (toDigest(bytes) !== sha256) return wrong(`${table}.parquet fue alterado.`)
  }
  return seal
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({name}) => name)
    .sort()
}
