import Papa from 'papaparse'
import {markFormula} from '../src/domain/csv-text.js'
import {COLUMNS} from '../src/formats/columns.js'
import {toShortText} from '../src/formats/short-text.js'

/** A finding that no action answers yet. */
export interface DraftFinding {
  municipality: string
  code: string
  bimester: string
  condition: string
  criterion: string
}

/**
 * A draft of `mejoramiento.csv`, as Excel in Spanish opens it well: a row for each finding, with its condition and criterion.
 * Cause, effect, action and dates are for a person; a row that is dropped without an action or its last day waits in quarantine.
 */
export function toImprovementDraft(findings: readonly DraftFinding[]): string {
  const fields = COLUMNS.improvements
  const data = findings.map(({municipality, code, bimester, condition, criterion}) => {
    const cells: Record<string, string> = {
      municipio: municipality,
      id: `${bimester}-${code}`,
      indicador: code,
      bimestre: bimester,
      condicion: condition,
      criterio: criterion,
    }
    // Excel may save it in an encoding that has no narrow space.
    return fields.map((field) => markFormula(toShortText((cells[field] ?? '').replaceAll('\u202f', ' '))))
  })
  return `\ufeff${Papa.unparse({fields: [...fields], data}, {delimiter: ';', newline: '\r\n'})}\r\n`
}
