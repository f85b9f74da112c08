import {createReadStream, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {DATE, DuckDBDataChunk, DuckDBDateValue, INTEGER, VARCHAR} from '@duckdb/node-api'
import Papa from 'papaparse'
import {DROP_FOLDER} from '../../loaders/inputs/list-files.js'
import {openDatabase} from '../database.js'

const CHUNK = 2048
const DAY = 86_400_000

/** PapaParse and DuckDB's appender, chunk by chunk. */
export async function loadWithPapaParse(folder: string, database: string): Promise<void> {
  const {connection, close} = await openDatabase(database)
  await connection.run(
    'create table visita (municipio integer, fecha date, pagina varchar, visitas integer, visitantes integer)',
  )
  const appender = await connection.createAppender('visita')
  const types = [INTEGER, DATE, VARCHAR, INTEGER, INTEGER]
  let rows: string[][] = []
  const append = (): void => {
    if (rows.length === 0) return
    const chunk = DuckDBDataChunk.create(types, rows.length)
    for (const i of types.keys())
      chunk.setColumnValues(
        i,
        rows.map((row) => toValue(row[i] ?? '', i)),
      )
    appender.appendDataChunk(chunk)
    rows = []
  }
  for (const name of readdirSync(join(folder, DROP_FOLDER)).sort()) {
    let isHeader = true
    await new Promise<void>((resolve, reject) => {
      Papa.parse<string[]>(createReadStream(join(folder, DROP_FOLDER, name)), {
        delimiter: ';',
        skipEmptyLines: true,
        chunk: ({data}) => {
          for (const row of data) {
            if (!isHeader) rows.push(row)
            isHeader = false
            if (rows.length === CHUNK) append()
          }
        },
        complete: () => resolve(),
        error: reject,
      })
    })
    append()
  }
  appender.closeSync()
  await connection.run('checkpoint')
  close()
}

function toValue(text: string, column: number): string | number | DuckDBDateValue {
  if (column === 2) return text
  if (column !== 1) return Number(text)
  const [day, month, year] = text.split('/').map(Number) as [number, number, number]
  return new DuckDBDateValue(Date.UTC(year, month - 1, day) / DAY)
}
