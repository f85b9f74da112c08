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

export function readMeasurementRow(cells: Cells): MeasurementRow {
  return {
    municipality: cells.municipality(),
    metric: cells.metric(),
    date: cells.day('fecha'),
    numerator: cells.amount('numerador'),
    denominator: cells.amountOrNull('denominador'),
    evidence: cells.label('evidencia'),
  }
}
