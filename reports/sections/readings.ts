import {toSentence} from '../../src/domain/sentence.js'
import {stateCell, textCell} from '../cell.js'
import type {Table} from '../report.js'
import type {ReportFacts} from '../report-facts.js'

/** Each indicator in a sentence: state and signal together, with what is missing. */
export function toReadingTable({rows}: ReportFacts): Table {
  return {
    caption: 'Cada indicador en una frase',
    columns: [
      {label: 'Indicador', width: 28},
      {label: 'Estado', width: 16},
      {label: 'Lectura', width: 56},
    ],
    rows: rows.map((row) => ({
      cells: [textCell(row.indicator, [row.code]), stateCell(row.state), textCell(toSentence(row))],
    })),
  }
}
