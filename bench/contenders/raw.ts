import {join} from 'node:path'
import {DROP_FOLDER} from '../../loaders/inputs/list-files.js'
import {openDatabase} from '../database.js'

/** DuckDB's own reader, with the types told: no check, no line, no reject. */
export async function loadRaw(folder: string, database: string): Promise<void> {
  const {connection, close} = await openDatabase(database)
  const files = join(folder, DROP_FOLDER, '*.csv').replaceAll('\\', '/').replaceAll("'", "''")
  await connection.run(`
    create table visita as
    select *
    from read_csv(
      '${files}',
      delim = ';',
      header = true,
      dateformat = '%d/%m/%Y',
      columns = {
        'municipio': 'integer', 'fecha': 'date', 'pagina': 'varchar', 'visitas': 'integer', 'visitantes': 'integer'
      }
    )`)
  await connection.run('checkpoint')
  close()
}
