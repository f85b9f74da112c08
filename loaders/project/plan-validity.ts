import type {Finding, PlanRow} from './plan-row.js'

/** What the rows of one indicator have in common: only its goal changes with time. */
const SAME = ['linea', 'accion', 'indicador', 'unidad', 'forma'] as const

/** What is wrong with a row beside the earlier rows of its indicator: its validity, and what it says of itself. */
export function findValidityFindings(row: PlanRow, earlier: readonly PlanRow[]): Finding[] {
  const findings: Finding[] = []
  if (row.desde > row.hasta) {
    const message = `«${row.desde}» es posterior a hasta. Se esperaba ${row.hasta} o antes.`
    findings.push({column: 'desde', message})
  }
  const overlapping = earlier.find((other) => other.desde <= row.hasta && row.desde <= other.hasta)
  if (overlapping !== undefined) {
    const {desde, hasta, line} = overlapping
    const message = `la vigencia ${row.desde} a ${row.hasta} de «${row.codigo}» se cruza con la de la línea ${line} (${desde} a ${hasta}). Se esperaba una sola meta por día.`
    findings.push({column: 'desde', message})
  }
  const [first] = earlier
  for (const column of SAME) {
    if (first === undefined || row[column] === first[column]) continue
    const message = `«${row[column]}» difiere de la línea ${first.line}, que es del mismo indicador. Se esperaba «${first[column]}», o un código nuevo.`
    findings.push({column, message})
  }
  return findings
}
