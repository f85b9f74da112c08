import {html} from 'htl'
import {formatCount, inflect} from '../domain/noun.js'
import {toPlanCsv} from '../domain/what-if/plan-csv.js'
import {type Proposal, type ProposedRow, toProposedRows} from '../domain/what-if/proposal.js'
import {listProposalNotes} from '../domain/what-if/proposal-note.js'
import type {TriedIndicator, WhatIf} from '../domain/what-if/what-if.js'

/** The columns that a proposal touches. */
const TOUCHED = ['desde', 'hasta', 'ventana', 'plazo', 'minimo', 'meta', 'acto'] as const

/** The rows that would stand in the plan's file, to be taken away, and what is to be known before. */
export function proposalExport(whatIf: WhatIf, indicator: TriedIndicator, proposal: Proposal): HTMLElement {
  const rows = toProposedRows(indicator, proposal)
  const file = `data/planes/${whatIf.municipality}.csv`
  const lines = indicator.targets.map(({line}) => line)
  const notes = listProposalNotes(indicator, proposal, {cutoff: whatIf.cutoff, rules: whatIf.rules})
  return html`<div class="proposal-export">
    <ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>
    <table class="proposed-rows stacked"><thead><tr><th scope="col">Fila</th>${TOUCHED.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(proposedRow)}</tbody></table>
    <p><a class="download" href=${toHref(toPlanCsv(whatIf.header, rows))} download=${`propuesta-${indicator.code}.csv`}>Descargar ${inflect(rows.length, 'la fila', 'las filas')} (propuesta-${indicator.code}.csv)</a></p>
    <p class="aside">Tiene las columnas de <code>${file}</code>. Cuando un acto la adopte, ponga ${inflect(rows.length, 'esta fila', `estas ${rows.length} filas`)} en lugar de ${formatLines(lines)} y escriba el acto en la celda <code>acto</code> que está vacía. Si el texto de la meta también cambia, corrija <code>meta_texto</code>.</p>
  </div>`
}

function proposedRow({cells, isNew}: ProposedRow): HTMLElement {
  const cell = (column: string) => {
    if (column === 'acto' && isNew) return html`<em>por llenar</em>`
    return cells[column] || '—'
  }
  return html`<tr><th scope="row">${isNew ? 'nueva' : 'la de ahora'}</th>${TOUCHED.map(
    (column) => html`<td data-label=${column}>${cell(column)}</td>`,
  )}</tr>`
}

function formatLines(lines: readonly number[]): string {
  return lines.length === 1
    ? `la línea ${lines[0]}`
    : `las ${formatCount(lines.length, 'línea', 'líneas')} ${lines.join(', ')}`
}

/** The file stands in the link itself, and is asked of nobody. */
function toHref(csv: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`
}
