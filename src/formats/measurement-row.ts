import type {Cells} from './cells.js'

/** What a municipality declares of one of its measures on a day. */
export interface MeasurementRow {
  municipality: string
  metric: string
  date: string
  numerator: number
  denominator: number | null
  evidence: string | null
}

/** Reads a declaration; a share of nothing, or of more than the whole, is taken as it is and noted. */
export function readMeasurementRow(cells: Cells): MeasurementRow {
  const row = {
    municipality: cells.municipality(),
    metric: cells.metric(),
    date: cells.day('fecha'),
    numerator: cells.amount('numerador'),
    denominator: cells.amountOrNull('denominador'),
    evidence: cells.label('evidencia'),
  }
  if (row.denominator === 0) cells.note('no_whole', 'denominador')
  else if (row.denominator !== null && row.numerator > row.denominator) cells.note('above_whole', 'numerador')
  return row
}
