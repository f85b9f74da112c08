import {html} from 'htl'
import type {CoveredMonth} from '../domain/file-report.js'
import {KIND_WORDS} from '../domain/kind.js'
import {formatMonth, SHORT_MONTHS} from '../domain/month.js'
import {inflect} from '../domain/noun.js'
import {cellGrid} from './cell-grid.js'
import {groupRows} from './row-group.js'

/**
 * Which months each source covers, municipality by municipality: a full square is a whole month, a lower one a part of it in
 * proportion to its days, none nothing.
 */
export function coverageCalendar(
  rows: readonly CoveredMonth[],
  {names}: {names: ReadonlyMap<string, string>},
): HTMLElement {
  const months = toMonths(rows)
  const table = html`<table class="calendar">
    <thead><tr><th scope="col" rowspan="2">Fuente</th>${toYears(months).map(
      ({year, count}) => html`<th scope="colgroup" colspan=${count} class="year">${year}</th>`,
    )}</tr>
    <tr>${months.map((month) => html`<th scope="col" class=${toColumnClass(month)}><abbr title=${formatMonth(month)}>${toInitial(month)}</abbr></th>`)}</tr></thead>
    ${Array.from(
      groupRows(rows, ({municipality}) => municipality),
      ([slug, group]) => html`<tbody>
        <tr class="group"><th scope="rowgroup" colspan=${months.length + 1}><span>${names.get(slug) ?? slug}</span></th></tr>
        ${Array.from(groupRows(group, toSource), ([source, covered]) =>
          sourceRow(source, covered, {months, name: names.get(slug) ?? slug}),
        )}</tbody>`,
    )}</table>`
  return cellGrid(table, {
    hint: 'Señale un mes, o recórralos con las flechas del teclado, para saber qué archivos lo cubren.',
  })
}

function sourceRow(
  source: string,
  covered: readonly CoveredMonth[],
  {months, name}: {months: readonly string[]; name: string},
): HTMLElement {
  const byMonth = new Map(covered.map((row) => [row.month, row]))
  return html`<tr><th scope="row">${source}</th>${months.map((month) => {
    const row = byMonth.get(month)
    const label = `${name}, ${source}, ${formatMonth(month)}: ${toWords(row)}.`
    const cell = html`<td class=${toColumnClass(month)}><span data-cell role="img" aria-label=${label}></span></td>`
    cell.style.setProperty('--covered', `${row === undefined ? 0 : (100 * row.covered_days) / row.days}%`)
    return cell
  })}</tr>`
}

function toWords(row: CoveredMonth | undefined): string {
  if (row === undefined || row.covered_days === 0) return 'sin datos'
  const days = inflect(row.days, 'día', 'días')
  const span = row.covered_days >= row.days ? 'mes completo' : `${row.covered_days} de ${row.days} ${days}`
  return `${span}; ${row.files.join(', ')}`
}

const VISITS: Readonly<Record<string, string>> = {
  total: 'visitas del sitio',
  periodo: 'visitas por periodos, u otras cuentas',
}

function toSource({source, type}: CoveredMonth): string {
  if (source === 'visits') return VISITS[type ?? ''] ?? 'visitas por página'
  if (type === 'solicitud') return 'solicitudes de información'
  return type === null || type === '' ? KIND_WORDS[source] : `${KIND_WORDS[source]}: ${type}`
}

/** All months from the first to the last one covered. */
function toMonths(rows: readonly CoveredMonth[]): string[] {
  const known = rows.map(({month}) => month).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (let label = first; label <= last; label = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(label)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return months
}

function toYears(months: readonly string[]): {year: string; count: number}[] {
  return Array.from(
    groupRows(months, (month) => month.slice(0, 4)),
    ([year, all]) => ({year, count: all.length}),
  )
}

function toInitial(month: string): string {
  return (SHORT_MONTHS[Number(month.slice(5)) - 1] ?? '').slice(0, 1)
}

function toColumnClass(month: string): string {
  return month.endsWith('-01') ? 'year-start' : ''
}
