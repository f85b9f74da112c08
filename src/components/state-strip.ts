import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import {toStateWords} from '../domain/state.js'
import {stateGlyph} from './state-glyph.js'

export interface StripLine {
  name: string
  /** In the order of time; every line has the same bimesters. */
  rows: readonly Compliance[]
}

/** The states of an indicator bimester by bimester, a table a year, one line under another; where they differ it is marked. */
export function stateStrip(lines: readonly StripLine[]): HTMLElement {
  const years = new Set((lines[0]?.rows ?? []).map(({bimester}) => bimester.slice(0, 4)))
  return html`<div class="state-strip">${Array.from(years, (year) => yearTable(year, lines))}</div>`
}

function yearTable(year: string, lines: readonly StripLine[]): HTMLElement {
  const own = lines.map(({name, rows}) => ({
    name,
    rows: rows.filter(({bimester}) => bimester.startsWith(year)),
  }))
  const first = own[0]?.rows ?? []
  return html`<table><caption>${year}</caption>
    <thead><tr><td></td>${first.map(({bimester}) => html`<th scope="col">${bimester.slice(5)}</th>`)}</tr></thead>
    <tbody>${own.map(
      ({name, rows}, line) =>
        html`<tr><th scope="row">${name}</th>${rows.map((row, i) => stateCell(row, line > 0 && row.state !== first[i]?.state))}</tr>`,
    )}</tbody></table>`
}

function stateCell({state, bimester, carried}: Compliance, isChanged: boolean): HTMLElement {
  const words = `${toStateWords(state).word}${carried ? ', arrastrado' : ''}${isChanged ? ': cambia' : ''}`
  return html`<td class=${`state-${state}${isChanged ? ' changed' : ''}${carried ? ' carried' : ''}`} data-bimester=${bimester} data-state=${state}
    title=${`${toBimesterWords(bimester)}: ${words}`}>${stateGlyph(state)}<span class="hidden">${words}</span></td>`
}
