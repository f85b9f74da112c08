import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {cell} from './cell.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const SITE_FILE = 'sitio.csv'

const schema = z.object({
  direccion: cell(
    toFolderAddress,
    'la dirección de la carpeta en la que se publica el sitio, como https://www.ejemplo.gov.co/control/cumple/',
  ),
})

/** Where the site is published, with `/` at its end; null where nobody says, or the file is not there. */
export function readSiteAddress(dataDir: string, problems: Problem[]): string | null {
  if (!existsSync(join(dataDir, SITE_FILE))) return null
  const table = readTable(dataDir, SITE_FILE, {columns: Object.keys(schema.shape)}, problems)
  const [first, second] = parseRows(SITE_FILE, table, schema, problems)
  if (second !== undefined) {
    const message = 'hay más de una dirección. Se esperaba una: la del sitio publicado. Quite las otras.'
    problems.push({file: SITE_FILE, line: second.line, column: 'direccion', message})
  }
  return first?.direccion ?? null
}

/** `https://www.ejemplo.gov.co/cumple` → `https://www.ejemplo.gov.co/cumple/`; undefined where it is no folder of a web server. */
function toFolderAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return undefined
  const {protocol, host, pathname, search, hash, username, password} = new URL(text)
  if (`${search}${hash}${username}${password}` !== '' || /\.\w+$/.test(pathname)) return undefined
  return `${protocol}//${host}${pathname}${pathname.endsWith('/') ? '' : '/'}`
}
