import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {capitalise} from '../../src/domain/noun.js'
import type {Cell} from '../cell.js'
import {toMarginText} from '../margin-text.js'
import {type NumberedBlock, type NumberedSection, numberSections} from '../numbering.js'
import type {Report, Table} from '../report.js'
import {escapeText, toCssString} from './markup.js'
import {toScoreSvg} from './score-svg.js'

const STYLE = readFileSync(join(import.meta.dirname, 'report.css'), 'utf8')

/**
 * A report as one HTML element with its style, for the screen and for A4: what the site shows and what a browser prints. Every
 * text of the report is escaped here and nowhere else.
 */
export function toReportHtml(report: Report): string {
  const sections = numberSections(report)
  return `<article class="report">
<style>${STYLE}${toPageStyle(report)}</style>
<header><p class="report-entity">${escapeText(report.entity)}</p><h1>${escapeText(report.title)}</h1>
<p class="report-period">${escapeText(capitalise(report.period))}</p></header>
${report.notices.map((notice) => `<p class="report-notice" role="note">${escapeText(notice)}</p>`).join('')}
${sections.length < 4 ? '' : toContents(sections)}
${sections.map(toSectionHtml).join('\n')}
${toSignatures(report)}
</article>`
}

/** A report as a page of its own, which a browser prints; it needs no other file. */
export function toReportPage(report: Report): string {
  const title = `${report.title}. ${report.entity}, ${report.period}`
  return `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>${escapeText(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{margin:0}</style></head><body>${toReportHtml(report)}</body></html>`
}

/** What stands in the margins of every printed page. */
function toPageStyle(report: Report): string {
  const {entity, subject, stamp} = toMarginText(report)
  return `
@media print{@page{
@top-left{content:${toCssString(entity)}}
@top-right{content:${toCssString(subject)}}
@bottom-left{content:${toCssString(stamp)}}
@bottom-right{content:"Página " counter(page) " de " counter(pages)}}}`
}

function toContents(sections: readonly NumberedSection[]): string {
  const items = sections.map(
    ({level, number, title}) =>
      `<li class="report-level-${level}"><a href="#${toAnchor(number)}">${number}${level === 1 ? '.' : ''} ${escapeText(title)}</a></li>`,
  )
  return `<nav class="report-contents" aria-label="Contenido del informe"><h2>Contenido</h2><ol>${items.join('')}</ol></nav>`
}

function toSectionHtml({level, number, title, isWide, blocks}: NumberedSection): string {
  const heading = level === 1 ? 'h2' : 'h3'
  return `<section class="${isWide ? 'report-wide' : 'report-narrow'}" id="${toAnchor(number)}">
<${heading}>${number}${level === 1 ? '.' : ''} ${escapeText(title)}</${heading}>${blocks.map(toBlockHtml).join('\n')}</section>`
}

function toAnchor(number: string): string {
  return `seccion-${number.replace('.', '-')}`
}

function toBlockHtml(block: NumberedBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeText(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`
    case 'table':
      return toTableHtml(block.table, block.caption ?? '')
    case 'chart':
      return `<figure>${toScoreSvg(block.chart)}<figcaption>${escapeText(block.caption ?? '')}</figcaption></figure>`
  }
}

function toTableHtml({columns, rows, isDense}: Table, caption: string): string {
  const all = columns.reduce((sum, {width}) => sum + width, 0)
  const cols = columns.map(({width}) => `<col style="width:${((100 * width) / all).toFixed(2)}%">`)
  const heads = columns.map(
    ({label, isNumeric}) => `<th scope="col"${isNumeric ? ' class="number"' : ''}>${escapeText(label)}</th>`,
  )
  const body = rows.map((row) => {
    if ('heading' in row)
      return `<tr class="report-group"><th colspan="${columns.length}" scope="colgroup">${escapeText(row.heading)}</th></tr>`
    // A cell that spans rows leaves the rows after it one cell short.
    const shift = columns.length - row.cells.length
    return `<tr>${row.cells.map((cell, i) => toCellHtml(cell, {isHead: i === 0, isNumeric: columns[i + shift]?.isNumeric ?? false})).join('')}</tr>`
  })
  // Not as its caption: Chrome would leave the rest of a page empty before a table whose header repeats.
  const id = toId(caption)
  // Two columns fit on a telephone.
  const look = isDense ? ' class="report-dense"' : columns.length < 3 ? ' class="report-slim"' : ''
  return `<p class="report-caption" id="${id}">${escapeText(caption)}</p><table${look} aria-labelledby="${id}"><colgroup>${cols.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

/** «Tabla 3. Matriz de seguimiento» → `tabla-3`. */
function toId(caption: string): string {
  return caption.slice(0, caption.indexOf('.')).toLowerCase().replace(' ', '-')
}

function toCellHtml(cell: Cell, {isHead, isNumeric}: {isHead: boolean; isNumeric: boolean}): string {
  const tag = isHead ? 'th' : 'td'
  const notes = (cell.notes ?? []).map((note) => `<small>${escapeText(note)}</small>`).join('')
  const attributes = [
    isHead ? ' scope="row"' : '',
    isNumeric ? ' class="number"' : '',
    cell.span === undefined ? '' : ` rowspan="${cell.span}"`,
    cell.state === undefined ? '' : ` data-state="${cell.state}"`,
  ].join('')
  return `<${tag}${attributes}>${escapeText(cell.text)}${notes}</${tag}>`
}

function toSignatures({signatures}: Report): string {
  const blocks = signatures.map(
    (role) => `<div><p>${escapeText(role)}</p><p>Nombre:</p><p>Firma:</p><p>Fecha:</p></div>`,
  )
  return `<section class="report-signatures" aria-label="Firmas"><h2>Firmas</h2>${blocks.join('')}</section>`
}
