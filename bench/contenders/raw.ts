import {closeSync, openSync, readdirSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {DROP_FOLDER} from '../../loaders/inputs/list-files.js'
import {openDatabase} from '../database.js'

const TYPES: Record<string, string> = {
  municipio: 'integer',
  fecha: 'date',
  visitas: 'integer',
  visitantes: 'integer',
}

/** DuckDB's own reader, with the types told: no check, no line, no reject. */
export async function loadRaw(folder: string, database: string): Promise<void> {
  const {connection, close} = await openDatabase(database)
  const files = join(folder, DROP_FOLDER, '*.csv').replaceAll('\\', '/').replaceAll("'", "''")
  const columns = readHeader(join(folder, DROP_FOLDER))
    .map((name) => `'${name}': '${TYPES[name] ?? 'varchar'}'`)
    .join(', ')
  await connection.run(`
    create table visita as
    select *
    from read_csv(
      '${files}',
      delim = ';',
      header = true,
      dateformat = '%d/%m/%Y',
      columns = {
        ${columns}
      }
    )`)
  await connection.run('checkpoint')
  close()
}

/** The columns of the exports in a folder, which all have the same. */
function readHeader(folder: string): string[] {
  const [name = ''] = readdirSync(folder)
  const file = openSync(join(folder, name), 'r')
  const head = Buffer.alloc(1024)
  readSync(file, head)
  closeSync(file)
  return head.toString('utf8').split('\n', 1)[0]?.split(';') ?? []
}
