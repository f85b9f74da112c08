import {type BigIntStats, lstatSync} from 'node:fs'

/** A file that the site depends on, as a look at the folder tells it: nothing was read of it yet. */
export interface InputFile {
  /** As it is shown: relative to the data folder, with `/` between folders on every system. */
  path: string
  /** Its real name, to open it by. */
  file: string
  /** In bytes. */
  size: number
  /** The file's own time (ISO, UTC). */
  modifiedAt: string
  /** Equal as long as nobody writes the file. */
  stamp: string
  /** Why it cannot be read, in Spanish. */
  problem?: string
}

/** A file as it is now, or the problem that it has. */
export function toInputFile(path: string, file: string): InputFile {
  try {
    const stats = lstatSync(file, {bigint: true})
    const modifiedAt = new Date(Number(stats.mtimeMs)).toISOString()
    return {path, file, size: Number(stats.size), modifiedAt, stamp: toStamp(stats)}
  } catch (error) {
    const unread = {path, file, size: 0, modifiedAt: '', stamp: ''}
    return {...unread, problem: toReadProblem(error, path)}
  }
}

/** Whether nobody has written a file since it was looked at. */
export function isUnchanged({file, stamp}: InputFile): boolean {
  try {
    return toStamp(lstatSync(file, {bigint: true})) === stamp
  } catch {
    return false
  }
}

/** Why a file could not be read, for people; throws on what is no fault of the file. */
export function toReadProblem(error: unknown, path: string): string {
  const {code} = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  if (code === 'EACCES' || code === 'EPERM') {
    return 'No hay permiso para leer el archivo. Cambie sus permisos o cópielo de nuevo.'
  }
  if (code === 'ENOENT' && path.includes('\ufffd')) {
    return 'El nombre del archivo tiene letras que este equipo no entiende. Cámbiele el nombre.'
  }
  return `No se pudo leer el archivo (${code}). Cópielo de nuevo.`
}

function toStamp({size, mtimeNs, ctimeNs, ino}: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
}
