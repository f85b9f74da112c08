import {toBimesterWords} from '../domain/bimester.js'
import {formatShareNumber} from '../domain/number.js'
import {formatOverdue, formatScore, formatStateCounts, type Score, toScoreKind} from '../domain/score.js'
import {type Band, findBand, type Municipality} from '../domain/site.js'
import {element} from './element.js'
import {toMunicipalityHref} from './links.js'

/**
 * A cell of the heat map: a score, tinted by its band, with a thin line from its lower to its upper bound and a corner where a legal
 * deadline is overdue. It says itself in full, and leads to the municipality's page at that bimester.
 */
export function scoreCell(row: Score, {name}: Municipality, bands: readonly Band[]): HTMLElement {
  const edges = bands.map(({from}) => from)
  const overdue = formatOverdue(row)
  const label = [
    `${name}, ${toBimesterWords(row.bimester)}: ${formatScore(row, edges)}`,
    formatStateCounts(row),
    overdue,
    row.provisional ? 'Provisional: el periodo sigue abierto' : '',
  ].filter((part) => part !== '')
  const link = element(
    'a',
    {
      href: toMunicipalityHref(row.municipality, {bimester: row.bimester}),
      'aria-label': `${label.join('. ')}.`,
      tabindex: -1,
      'data-cell': '',
      'data-municipality': row.municipality,
      'data-bimester': row.bimester,
    },
    toCellText(row, edges),
  )
  const {score, score_min: low, score_max: high} = row
  const isBounded = low !== null && high !== null && low < high
  const classes = [
    toColumnClass(row.bimester),
    `cell-${toScoreKind(row)}`,
    overdue === '' ? '' : 'overdue',
    isBounded ? 'bounded' : '',
  ].filter((one) => one !== '')
  const band = score === null ? undefined : findBand(bands, score)
  const tint = band === undefined ? '' : `--light: ${band.light}; --dark: ${band.dark};`
  const bounds = isBounded ? `--low: ${100 * low}%; --high: ${100 * high}%;` : ''
  const cell = element('td', {class: classes.join(' ')}, link)
  cell.style.cssText = tint + bounds
  return cell
}

/** The cell of a bimester in which no plan is in force. */
export function blankCell(bimester: string): HTMLElement {
  return element(
    'td',
    {class: `${toColumnClass(bimester)} cell-no_plan`.trim()},
    element('span', {class: 'hidden'}, 'sin plan vigente'),
  )
}

/** What marks the column in which a year begins. */
export function toColumnClass(bimester: string): string {
  return bimester.endsWith('-B1') ? 'year-start' : ''
}

/** What stands in the cell of a score. */
export function toCellText(row: Score, edges: readonly number[]): string {
  if (row.score !== null) return formatShareNumber(row.score, {digits: 0, apart: edges})
  return toScoreKind(row) === 'unknown' ? '?' : '·'
}
