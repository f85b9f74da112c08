import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'

export interface Database {
  connection: DuckDBConnection
  close: () => void
}

/** Opens a database file as Cumple's store is opened. */
export async function openDatabase(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
