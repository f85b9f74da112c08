import {html} from 'htl'
import type {Rejection} from '../domain/file-report.js'
import {paged} from './paged.js'

export interface RejectionOptions {
  /** Whether the raw text and the value at fault may be shown: only in the local preview. */
  raw?: boolean
  size?: number
}

/** The rows in quarantine: where each one is, what is wrong and how it is mended. */
export function rejectionTable(
  rows: readonly Rejection[],
  {raw = false, size = 100}: RejectionOptions = {},
): HTMLElement {
  const table = html`<table class="rejection-table stacked">
    <thead><tr><th scope="col">Archivo</th><th scope="col" class="number">Línea</th><th scope="col">Columna</th>
      <th scope="col">Qué pasó y cómo se arregla</th>${raw ? html`<th scope="col">Texto de la fila</th>` : ''}</tr></thead>
    <tbody></tbody></table>`
  return paged(table, rows, {size, toRow: (row) => rejectionRow(row, raw)})
}

function rejectionRow(row: Rejection, raw: boolean): HTMLElement {
  const lines = row.line_end > row.line ? `${row.line}–${row.line_end}` : String(row.line)
  return html`<tr>
    <th scope="row">${row.file}</th>
    <td class="number" data-label="Línea">${lines}</td>
    <td data-label="Columna"><span>${row.column ?? '—'}${raw && row.value ? html` <code>«${row.value}»</code>` : ''}</span></td>
    <td data-label="Qué pasó"><span>${toSentence(row.reason)} ${row.remedy ?? ''}
      ${row.waiting.length === 0 ? '' : html`<small>${toWaiting(row.waiting)}</small>`}</span></td>
    ${raw ? html`<td data-label="Texto"><code>${row.raw ?? ''}</code></td>` : ''}
  </tr>`
}

function toWaiting(codes: readonly string[]): string {
  return `${codes.length === 1 ? 'La espera' : 'La esperan'} ${codes.join(', ')}.`
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
