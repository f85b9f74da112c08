import {html} from 'htl'
import {formatDate, formatShortDate} from '../domain/calendar-date.js'
import {
  EVIDENCE_REASONS,
  type Evidence,
  type EvidenceFile,
  type EvidenceRow,
  findEvidence,
} from '../domain/evidence.js'
import {toValueFormula} from '../domain/formula.js'
import type {IndicatorWindow, Subject} from '../domain/indicator-window.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import {toTypeWord} from '../domain/type-words.js'
import {paged} from './paged.js'
import {groupRows} from './row-group.js'

export interface EvidenceListOptions {
  window: IndicatorWindow
  subject: Subject
  code: string
}

/** The rows behind a window, file by file with lines, hash and load date: those that count, then those that don't and why. */
export function evidenceList(evidence: Evidence, {window, subject, code}: EvidenceListOptions): HTMLElement {
  const {counting, others, left} = findEvidence(evidence, code, window)
  return html`<div class="evidence">
    <p>${toLead(counting, window, subject)}</p>
    ${counting.length === 0 ? '' : rowTable(counting, {evidence, window, heading: ADDS})}
    ${others.length === 0 ? '' : html`<p>No ${inflect(toCount(others), 'cuenta', 'cuentan')} ${formatCount(toCount(others), 'fila', 'filas')}:</p>`}
    ${others.length === 0 ? '' : rowTable(others, {evidence, window, heading: 'Por qué no cuenta'})}
    ${left > 0 ? html`<p>Hay ${formatCount(left, 'grupo más de filas', 'grupos más de filas')} que no se ${inflect(left, 'lista', 'listan')} aquí: ${inflect(left, 'está', 'están')} en esos archivos.</p>` : ''}
  </div>`
}

function toLead(counting: readonly EvidenceRow[], window: IndicatorWindow, subject: Subject): unknown {
  if (counting.length === 0) {
    return window.value === undefined
      ? 'Ninguna fila cuenta en este periodo, y no se sabe si hubo algo que contar.'
      : 'Ninguna fila cuenta: en los días cubiertos no hay nada que contar.'
  }
  const count = toCount(counting)
  return html`${inflect(count, 'Cuenta', 'Cuentan')} ${formatCount(count, 'fila', 'filas')}: <strong>${toValueFormula(window, subject)}</strong>.`
}

interface RowTableOptions {
  evidence: Evidence
  window: IndicatorWindow
  heading: string
}

const ADDS = 'Aporta'

type Item = {file: EvidenceFile; rows: number} | {row: EvidenceRow}

function rowTable(rows: readonly EvidenceRow[], {evidence, window, heading}: RowTableOptions): HTMLElement {
  const items = Array.from(groupRows(rows, ({file_id}) => file_id)).flatMap(([id, group]): Item[] => [
    {file: evidence.files[id] as EvidenceFile, rows: toCount(group)},
    ...group.map((row) => ({row})),
  ])
  const says = rows.some((row) => toContent(row, evidence).length > 0)
  const table = html`<table class="evidence-table">
    <thead><tr><th scope="col" class="number">Línea</th><th scope="col">Fecha</th>${says ? html`<th scope="col">Qué dice</th>` : ''}
      <th scope="col" class=${toCellClass(heading)}>${heading}</th></tr></thead>
    <tbody></tbody></table>`
  return paged(table, items, {
    toRow: (item) =>
      'file' in item ? fileRow(item.file) : evidenceRow(item.row, {evidence, window, heading, says}),
  })
}

function fileRow({path, sha256, loaded_on}: EvidenceFile): HTMLElement {
  return html`<tr class="group"><th colspan="4" scope="rowgroup">${path}
    <small>cargado el ${formatDate(loaded_on)} · sha-256 <code>${sha256}</code></small></th></tr>`
}

function evidenceRow(
  row: EvidenceRow,
  {evidence, window, heading, says}: RowTableOptions & {says: boolean},
): HTMLElement {
  return html`<tr>
    <th scope="row" class="number">${toLines(row)}</th>
    <td>${toDays(row)}</td>
    ${says ? html`<td>${toContent(row, evidence).join(' · ') || '—'}</td>` : ''}
    <td class=${toCellClass(heading)}>${heading === ADDS ? toAddition(row) : toReason(row, evidence, window)}</td>
  </tr>`
}

function toCellClass(heading: string): string {
  return heading === ADDS ? 'number' : ''
}

function toLines({first_line: first, last_line: last}: EvidenceRow): string {
  return first === last ? formatNumber(first) : `${formatNumber(first)}–${formatNumber(last)}`
}

function toDays({first_day: first, last_day: last = first}: EvidenceRow): string {
  return first === last ? formatShortDate(first) : `${formatShortDate(first)} – ${formatShortDate(last)}`
}

/** What a row says, for people; never who. */
function toContent(row: EvidenceRow, {metrics}: Evidence): string[] {
  return [
    row.text ?? '',
    row.type === undefined ? '' : toTypeWord(row.type),
    row.event_no !== undefined && row.event_no > 1 ? `evento n.º ${row.event_no} de ese día` : '',
    row.attendees === undefined ? '' : formatCount(row.attendees, 'persona', 'personas'),
    row.publication_state ?? '',
    row.section ?? '',
    row.department ?? '',
    row.event_date === undefined ? '' : `para el ${formatShortDate(row.event_date)}`,
    row.due === undefined ? '' : `vencía el ${formatShortDate(row.due)}`,
    row.due === undefined
      ? ''
      : row.delivered === undefined
        ? 'sin entregar'
        : `entregada el ${formatShortDate(row.delivered)}`,
    row.metric === undefined ? '' : (metrics[row.metric] ?? row.metric),
    row.rows > 1 ? formatCount(row.rows, 'fila', 'filas') : '',
    (row.replaced ?? 0) > 0 && row.replaced !== row.rows
      ? `${formatCount(row.replaced ?? 0, 'fila reemplazada', 'filas reemplazadas')} por otro exporte`
      : '',
  ].filter((part) => part !== '')
}

function toAddition({role, numerator, denominator, attendees}: EvidenceRow): string {
  if (role === 'denominador') return `${formatNumber(denominator ?? 0)} al denominador`
  if (denominator !== undefined) return `${formatNumber(numerator ?? 0)} de ${formatNumber(denominator)}`
  if (numerator === 0 && attendees !== undefined) return '0: su evento ya cuenta'
  return formatNumber(numerator ?? 0)
}

function toReason(row: EvidenceRow, {files}: Evidence, window: IndicatorWindow): string {
  if (row.why === undefined) {
    return row.until === undefined || row.until > window.as_of
      ? '—'
      : `hay una medición posterior, del ${formatShortDate(row.until)}`
  }
  const other =
    row.other_file === undefined || row.other_file === row.file_id ? undefined : files[row.other_file]
  return other === undefined ? EVIDENCE_REASONS[row.why] : `${EVIDENCE_REASONS[row.why]}: ${other.path}`
}

function toCount(rows: readonly EvidenceRow[]): number {
  return rows.reduce((sum, {rows: count}) => sum + count, 0)
}
