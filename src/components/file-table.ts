import {html} from 'htl'
import type {FileReport} from '../domain/file-report.js'
import {KIND_WORDS} from '../domain/kind.js'
import {formatNumber} from '../domain/number.js'
import {toFilePeriod} from './file-period.js'
import {paged} from './paged.js'

const FATES = [
  ['Leídas', 'read'],
  ['Aceptadas', 'accepted'],
  ['Rechazadas', 'rejected'],
  ['Duplicadas', 'duplicated'],
  ['Reemplazadas', 'replaced'],
] as const

/** Every file read, what it was taken for and what became of its rows; those that need somebody's hand come first. */
export function fileTable(
  files: readonly FileReport[],
  {names, size = 25}: {names: ReadonlyMap<string, string>; size?: number},
): HTMLElement {
  const ordered = files.toSorted((a, b) => toUrgency(a) - toUrgency(b))
  const table = html`<table class="file-table stacked">
    <thead><tr><th scope="col">Archivo</th><th scope="col">Se tomó como</th><th scope="col">Municipio</th>
      <th scope="col">Periodo</th>${FATES.map(([label]) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead>
    <tbody></tbody></table>`
  return paged(table, ordered, {
    size,
    toRow: (file) => (file.refused ? refusedRow(file) : fileRow(file, names)),
  })
}

/** Refused files, then those with something to mend, then people's own, then the demonstration. */
function toUrgency({refused, rejected, warnings, demo}: FileReport): number {
  return refused ? 0 : rejected > 0 ? 1 : warnings.length > 0 ? 2 : demo ? 4 : 3
}

function fileRow(file: FileReport, names: ReadonlyMap<string, string>): HTMLElement {
  const municipality =
    file.municipality === null ? 'varios' : (names.get(file.municipality) ?? file.municipality)
  return html`<tr data-file=${file.file}>
    <th scope="row">${file.file}
      ${file.warnings.map((warning) => html`<small class="warning-text">${warning}</small>`)}
      ${file.mending === null ? '' : html`<small>Filas por corregir: <code>data/${file.mending}</code></small>`}</th>
    <td data-label="Se tomó como"><span>${file.kind === null ? '—' : KIND_WORDS[file.kind]}
      ${file.format_title === null || file.format === 'plantilla' ? '' : html`<small>${file.format_title}</small>`}</span></td>
    <td data-label="Municipio">${municipality}</td>
    <td data-label="Periodo">${toFilePeriod(file)}</td>
    ${FATES.map(
      ([label, fate]) =>
        html`<td class=${toClass(fate, file[fate])} data-label=${label}>${formatNumber(file[fate])}</td>`,
    )}
  </tr>`
}

function toClass(fate: string, count: number): string {
  if (count === 0) return 'number zero'
  return fate === 'rejected' ? 'number some' : 'number'
}

function refusedRow(file: FileReport): HTMLElement {
  return html`<tr class="refused" data-file=${file.file}>
    <th scope="row">${file.file}</th>
    <td colspan="8"><span><strong>No se leyó.</strong> ${file.reason ?? ''}</span>
      ${file.warnings.map((warning) => html`<small class="warning-text">${warning}</small>`)}
      ${file.proposal.length === 0 ? '' : proposal(file.proposal)}</td>
  </tr>`
}

/** What to put beside a refused file: what it is, and the text to save. */
function proposal([what, ...text]: readonly string[]): HTMLElement {
  return html`<details><summary>Cómo hacer que se lea</summary>
    <p>${what}</p>
    <pre>${text.join('\n')}</pre></details>`
}
