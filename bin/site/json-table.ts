import {closeSync, openSync, writeSync} from 'node:fs'
import Papa from 'papaparse'
import type {DataField, DataPackage, DataResource} from '../../loaders/data-package.js'

/** About how many characters are written at once. */
const PIECE = 1 << 20

/**
 * Writes a table of the open data as JSON: its description, as the package has it, and its rows in it, as lists of typed cells
 * below one of the columns. It is made of the CSV, so that the two say the same, and a piece at a time: a country's is large.
 */
export function writeJsonTable(
  file: string,
  csv: string,
  {resource, data}: {resource: DataResource; data: Pick<DataPackage, 'corte' | 'huella' | 'demostracion'>},
): void {
  const {profile, name, description, schema} = resource
  const {corte, huella, demostracion} = data
  const head = JSON.stringify({profile, name, description, corte, huella, demostracion, schema})
  const output = openSync(file, 'w')
  try {
    let text = `${head.slice(0, -1)},"data":[`
    let isFirst = true
    Papa.parse<string[]>(csv, {
      newline: '\n',
      skipEmptyLines: true,
      step: ({data: cells}) => {
        const row = isFirst ? cells : cells.map((cell, i) => toCell(cell, schema.fields[i]?.type))
        text += `${isFirst ? '' : ','}\n${JSON.stringify(row)}`
        isFirst = false
        if (text.length < PIECE) return
        writeSync(output, text)
        text = ''
      },
    })
    writeSync(output, `${text}\n]}\n`)
  } finally {
    closeSync(output)
  }
}

function toCell(text: string, type: DataField['type'] | undefined): string | number | boolean | null {
  if (text === '') return null
  if (type === 'number' || type === 'integer') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
