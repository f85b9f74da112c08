import {formatNumber} from '../../domain/number.js'
import {ContainerProblem, checkSize, DAMAGED, MOST_ENTRIES} from './unpack-limits.js'
import {decodeZipName} from './zip-name.js'

/** A file in a zip, as the directory at its end tells. */
export interface ZipEntry {
  /** Relative, with `/` between folders, and never leading out of the zip. */
  name: string
  /** Where its local header begins, in bytes. */
  offset: number
  method: 'stored' | 'deflated'
  packed: number
  unpacked: number
  crc32: number
}

/** The records of a zip: their signatures and fixed sizes, in bytes. */
const END = {signature: 0x06054b50, size: 22}
const END_64 = {signature: 0x06064b50, size: 56}
const LOCATOR_64 = {signature: 0x07064b50, size: 20}
const ENTRY = {signature: 0x02014b50, size: 46}
const LOCAL = {signature: 0x04034b50, size: 30}

const LONGEST_COMMENT = 65_535
/** No directory of so few entries is larger, unless made for harm. */
const LARGEST_DIRECTORY = 16 * 1024 ** 2

/** Says that a number is to be found in the record for large zips. */
const IN_64 = 0xffffffff

const ENCRYPTED = 0x1
const UTF8_NAME = 0x800
const UNIX = 3
const LINK = 0xa000

/** A zip, of which bytes are asked for from a place on. */
export interface ZipBytes {
  size: number
  read: (position: number, length: number) => Uint8Array
}

/** The files in a zip, folders and links left out; throws `ContainerProblem` where the zip is damaged or not to be trusted. */
export function readZipDirectory(zip: ZipBytes): ZipEntry[] {
  const read = (position: number, length: number): DataView => readView(zip, position, length)
  const {count, size, offset} = findDirectory(zip.size, read)
  if (count > MOST_ENTRIES) {
    throw new ContainerProblem(
      `El zip trae ${formatNumber(count)} archivos y el límite es de ${formatNumber(MOST_ENTRIES)}. Divídalo en varios.`,
    )
  }
  if (size > LARGEST_DIRECTORY || offset + size > zip.size) throw new ContainerProblem(DAMAGED)
  const entries = parseEntries(read(offset, size), count)
  const total = entries.reduce((sum, {unpacked}) => sum + unpacked, 0)
  for (const {unpacked, packed, offset} of entries) {
    if (offset + packed > zip.size) throw new ContainerProblem(DAMAGED)
    checkSize(unpacked, packed)
  }
  checkSize(total, total)
  return entries
}

/** Where the packed bytes of an entry begin: after its local header, whose size only it tells. */
export function findEntryData(zip: ZipBytes, {offset}: ZipEntry): number {
  const header = readView(zip, offset, LOCAL.size)
  if (header.getUint32(0, true) !== LOCAL.signature) throw new ContainerProblem(DAMAGED)
  return offset + LOCAL.size + header.getUint16(26, true) + header.getUint16(28, true)
}

interface Place {
  count: number
  size: number
  offset: number
}

function findDirectory(fileSize: number, read: (position: number, length: number) => DataView): Place {
  const tailSize = Math.min(fileSize, END.size + LONGEST_COMMENT)
  const tail = read(fileSize - tailSize, tailSize)
  for (let i = tailSize - END.size; i >= 0; i--) {
    if (tail.getUint32(i, true) !== END.signature) continue
    const place = {
      count: tail.getUint16(i + 10, true),
      size: tail.getUint32(i + 12, true),
      offset: tail.getUint32(i + 16, true),
    }
    const end = fileSize - tailSize + i
    return find64(end, read) ?? place
  }
  throw new ContainerProblem(DAMAGED)
}

/** The directory of a zip that is written for large sizes, as some tools do for every zip. */
function find64(end: number, read: (position: number, length: number) => DataView): Place | undefined {
  if (end < LOCATOR_64.size) return undefined
  const locator = read(end - LOCATOR_64.size, LOCATOR_64.size)
  if (locator.getUint32(0, true) !== LOCATOR_64.signature) return undefined
  const record = read(Number(locator.getBigUint64(8, true)), END_64.size)
  if (record.getUint32(0, true) !== END_64.signature) throw new ContainerProblem(DAMAGED)
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
  }
}

function parseEntries(directory: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let position = 0
  for (let i = 0; i < count; i++) {
    if (position + ENTRY.size > directory.byteLength) throw new ContainerProblem(DAMAGED)
    if (directory.getUint32(position, true) !== ENTRY.signature) throw new ContainerProblem(DAMAGED)
    const nameLength = directory.getUint16(position + 28, true)
    const extraLength = directory.getUint16(position + 30, true)
    const length = ENTRY.size + nameLength + extraLength + directory.getUint16(position + 32, true)
    if (position + length > directory.byteLength) throw new ContainerProblem(DAMAGED)
    const entry = new DataView(directory.buffer, directory.byteOffset + position, length)
    const parsed = parseEntry(entry, nameLength, extraLength)
    if (parsed !== undefined) entries.push(parsed)
    position += length
  }
  return entries
}

function parseEntry(entry: DataView, nameLength: number, extraLength: number): ZipEntry | undefined {
  const flags = entry.getUint16(8, true)
  const bytes = new Uint8Array(entry.buffer, entry.byteOffset + ENTRY.size, nameLength)
  const rawName = decodeZipName(bytes, (flags & UTF8_NAME) !== 0)
  const name = toSafeName(rawName)
  const isLink = entry.getUint8(5) === UNIX && (entry.getUint16(40, true) & 0xf000) === LINK
  if (rawName.endsWith('/') || isLink) return undefined
  if ((flags & ENCRYPTED) !== 0) {
    throw new ContainerProblem('El zip está protegido con contraseña. Descomprímalo y deje los CSV que trae.')
  }
  const code = entry.getUint16(10, true)
  if (code !== 0 && code !== 8) {
    throw new ContainerProblem(
      'El zip está comprimido de un modo que no se conoce. Descomprímalo y deje los CSV que trae.',
    )
  }
  const extra = new DataView(entry.buffer, entry.byteOffset + ENTRY.size + nameLength, extraLength)
  const large = list64(extra)
  const resolve = (value: number): number => (value === IN_64 ? (large.shift() ?? IN_64) : value)
  const unpacked = resolve(entry.getUint32(24, true))
  const packed = resolve(entry.getUint32(20, true))
  const offset = resolve(entry.getUint32(42, true))
  const method = code === 0 ? 'stored' : 'deflated'
  return {name, offset, method, packed, unpacked, crc32: entry.getUint32(16, true)}
}

/** The numbers that did not fit their places, in the order of those places: unpacked, packed, offset. */
function list64(extra: DataView): number[] {
  for (let i = 0; i + 4 <= extra.byteLength; i += 4 + extra.getUint16(i + 2, true)) {
    const length = Math.min(extra.getUint16(i + 2, true), extra.byteLength - i - 4)
    if (extra.getUint16(i, true) !== 1) continue
    const count = Math.min(3, Math.floor(length / 8))
    return Array.from({length: count}, (_, j) => Number(extra.getBigUint64(i + 4 + 8 * j, true)))
  }
  return []
}

function toSafeName(name: string): string {
  const segments = name.split('/')
  if (/^\/|^[a-z]:|\\|\0/i.test(name) || segments.includes('..')) {
    throw new ContainerProblem(
      'El zip trae un archivo con una ruta no permitida, que sale de su carpeta. Descomprímalo y deje los CSV que trae.',
    )
  }
  return segments.filter((segment) => segment !== '' && segment !== '.').join('/')
}

function readView({read}: ZipBytes, position: number, length: number): DataView {
  const bytes = Number.isSafeInteger(position) ? read(position, length) : new Uint8Array()
  if (bytes.length !== length) throw new ContainerProblem(DAMAGED)
  return new DataView(bytes.buffer, bytes.byteOffset, length)
}
