import {scaleLinear} from 'd3-scale'
import {svg} from 'htl'
import {formatDate, formatShortDate} from '../domain/calendar-date.js'
import {formatCount} from '../domain/noun.js'
import {formatPhases, type PhaseStanding, toPhaseNumeral} from '../domain/phase-standing.js'
import type {Municipality, Phase} from '../domain/site.js'
import {groupRows} from './row-group.js'

export interface PhaseTimelineOptions {
  municipalities: readonly Pick<Municipality, 'slug' | 'name'>[]
  phases: readonly Phase[]
  cutoff: string
  width?: number
}

const LANE = 14
const TITLE = 26
const HEAD = {narrow: 32, wide: 58}
const FOOT = 22
const MARGIN = {left: 30, right: 78}
/** From this width on each date of the calendars is written out. */
const WIDE = 640
const DAY = 86_400_000

/**
 * The phases of each municipality over time on one scale: a tick on the due date, a dot on the day on which the phase was reached,
 * a bar for the delay. The legal dates stand behind as vertical lines: unbroken the territorial ones, dotted the national ones.
 */
export function phaseTimeline(
  rows: readonly PhaseStanding[],
  {municipalities, phases, cutoff, width = 960}: PhaseTimelineOptions,
): SVGElement {
  const days = [
    ...phases.flatMap(({national_due, territorial_due}) => [national_due, territorial_due]),
    ...rows.flatMap(({met_on}) => met_on ?? []),
    cutoff,
  ].map(Date.parse)
  const span = [Math.min(...days) - 20 * DAY, Math.max(...days) + 10 * DAY]
  const x = scaleLinear(span, [MARGIN.left, width - MARGIN.right])
  const at = (date: string) => Math.round(10 * x(Date.parse(date))) / 10
  const wide = width >= WIDE
  const head = wide ? HEAD.wide : HEAD.narrow
  const groups = groupRows(rows, ({municipality}) => municipality)
  const block = TITLE + phases.length * LANE
  const bottom = head + municipalities.length * block
  return svg`<svg class="phase-timeline" width=${width} height=${bottom + FOOT} viewBox=${`0 0 ${width} ${bottom + FOOT}`} role="img"
    aria-label=${`${formatPhases(rows, {cutoff})} Plazos territoriales: ${phases.map(({phase, territorial_due}) => `fase ${toPhaseNumeral(phase)}, ${formatDate(territorial_due)}`).join('; ')}.`}>
    ${years(span)
      .filter((year) => Math.abs(at(`${year}-01-01`) - at(cutoff)) > 40)
      .map(
        (
          year,
        ) => svg`<g><line class="tick" x1=${at(`${year}-01-01`)} x2=${at(`${year}-01-01`)} y1=${bottom} y2=${bottom + 5} />
      <text class="axis-label" x=${at(`${year}-01-01`) + 3} y=${bottom + 16}>${year}</text></g>`,
      )}
    <line class="axis" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${bottom} y2=${bottom} />
    ${phases.flatMap(({phase, national_due, territorial_due}) => [
      calendarLine({phase, date: national_due, kind: 'national', top: 10, wide}, {at, head, bottom}),
      calendarLine(
        {phase, date: territorial_due, kind: 'territorial', top: wide ? 40 : 26, wide},
        {at, head, bottom},
      ),
    ])}
    ${['nacional', 'territorial'].map((word, i) => svg`<text class="axis-label" x=${width - MARGIN.right + 8} y=${i === 0 ? 10 : wide ? 40 : 26}>${word}</text>`)}
    <g class="cutoff"><line x1=${at(cutoff)} x2=${at(cutoff)} y1=${head} y2=${bottom} />
      <text class="axis-label" x=${at(cutoff) + 4} y=${bottom + 16}>corte</text></g>
    ${municipalities.map(({slug, name}, i) => {
      const top = head + i * block
      const own = groups.get(slug) ?? []
      const note = own.length > 0 && own.every(({code}) => code === undefined) ? ' · fuera del puntaje' : ''
      return svg`<g data-municipality=${slug}><text class="place" x="0" y=${top + 17}>${name}<tspan class="aside-label">${note}</tspan></text>
        ${phases.map((phase, k) => {
          const row = own.find((one) => one.phase === phase.phase)
          const middle = top + TITLE + (k + 0.5) * LANE
          return row === undefined ? null : lane(row, phase, {at, middle, cutoff})
        })}</g>`
    })}
  </svg>`
}

function calendarLine(
  {
    phase,
    date,
    kind,
    top,
    wide,
  }: {phase: number; date: string; kind: 'national' | 'territorial'; top: number; wide: boolean},
  {at, head, bottom}: {at: (date: string) => number; head: number; bottom: number},
): SVGElement {
  return svg`<g class=${kind}><line x1=${at(date)} x2=${at(date)} y1=${head} y2=${bottom} />
    <text x=${at(date)} y=${top} text-anchor="middle">${toPhaseNumeral(phase)}</text>
    ${wide ? svg`<text class="axis-label" x=${at(date)} y=${top + 12} text-anchor="middle">${formatShortDate(date)}</text>` : null}</g>`
}

/** One phase: from its due date to the day on which it was reached, or to the cut-off while it is not. */
function lane(
  row: PhaseStanding,
  {phase, territorial_due}: Phase,
  {at, middle: y, cutoff}: {at: (date: string) => number; middle: number; cutoff: string},
): SVGElement {
  const due = at(territorial_due)
  const met = row.met_on === undefined ? undefined : at(row.met_on)
  const late = row.days_late ?? 0
  const isOverdue = row.state === 'incumple' || row.state === 'minimo'
  const isOpen = isOverdue || row.state === 'sin_dato'
  const end = met ?? (isOpen ? at(cutoff) : due)
  const [left, right] = [Math.min(due, end), Math.max(due, end)]
  const bar = right - left
  const kind = isOverdue ? 'overdue' : row.state === 'sin_dato' ? 'unknown' : late > 0 ? 'late' : 'early'
  return svg`<g class=${`lane ${kind} is-${row.state}`} data-phase=${phase}>
    ${bar === 0 ? null : kind === 'early' || kind === 'unknown' ? svg`<line class="bar" x1=${left} x2=${right} y1=${y} y2=${y} />` : svg`<rect class="bar" x=${left} width=${bar} y=${y - 3} height="6" />`}
    <line class="due" x1=${due} x2=${due} y1=${y - 5.5} y2=${y + 5.5} />
    ${met === undefined ? null : svg`<circle class="met" cx=${met} cy=${y} r="4.5" />`}
    ${isOverdue ? svg`<circle class="ring" cx=${end} cy=${y} r="3.75" />` : null}
    <text class="numeral" x=${left - 9} y=${y + 4} text-anchor="end">${toPhaseNumeral(phase)}</text>
    <text class="days" x=${right + 9} y=${y + 4}>${toLaneText(row, late)}</text>
  </g>`
}

function toLaneText({state}: PhaseStanding, late: number): string {
  if (state === 'sin_dato') return 'sin dato'
  if (state === 'no_aplica') return 'no aplica'
  return late === 0 ? '' : formatCount(late, 'día', 'días')
}

function years([first = 0, last = 0]: readonly number[]): number[] {
  const from = new Date(first).getUTCFullYear() + 1
  const until = new Date(last).getUTCFullYear()
  return Array.from({length: Math.max(0, until - from + 1)}, (_, i) => from + i)
}
