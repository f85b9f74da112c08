import type {Compliance} from './compliance.js'
import type {IndicatorWindow, Subject} from './indicator-window.js'
import {formatNumber, formatShare} from './number.js'
import {type Scaled, toQuantity} from './quantity.js'

/** How a window's value came about, its inputs filled in: `3 de 4 = 75 %`, `al menos 5 noticias`, `sin dato`. */
export function toValueFormula(window: IndicatorWindow, subject: Subject): string {
  const {value, numerator, denominator, partial} = window
  if (subject.ratio && numerator !== undefined && denominator === 0) {
    return `${formatNumber(numerator)} de 0${numerator === 0 ? ': sin casos' : ''}`
  }
  if (value === undefined) return 'sin dato'
  const lead = partial ? 'al menos ' : ''
  const {figure, words} = toQuantity(toScaled(window, subject), value)
  if (!subject.ratio) return words === '' ? `${lead}${figure}` : `${lead}${figure} ${words}`
  if (numerator === undefined || denominator === undefined) return `${lead}${figure}`
  return `${lead}${formatNumber(numerator)} de ${formatNumber(denominator)} = ${figure}`
}

/**
 * How much of its goal a window reached, as `docs/method.md` counts it, its inputs filled in: `mín(1, 3/5) = 60 %`; of a value
 * known in part, between what bounds. Empty where nothing was due.
 */
export function toAttainmentFormula(window: IndicatorWindow, subject: Subject): string {
  const {attainment, attainment_min: low, attainment_max: high} = window
  if (attainment !== undefined) {
    const inputs = toInputs(window, subject)
    const share = formatShare(attainment)
    if (inputs === '') return share
    return /[()]/.test(inputs) ? `${inputs} = ${share}` : `${inputs}: ${share}`
  }
  if (low === undefined || high === undefined) return ''
  return `entre ${formatShare(low)} y ${formatShare(high)}`
}

/** How the value of a bimester in which several windows close came about; empty where it is that of one window. */
export function toBimesterFormula(row: Compliance, windows: readonly IndicatorWindow[]): string {
  const known = windows.filter(({value, numerator, denominator}) =>
    row.ratio ? numerator !== undefined && denominator !== undefined : value !== undefined,
  )
  if (row.value === null || row.is_level || known.length < 2) return ''
  const {figure, words} = toQuantity(row, row.value)
  if (!row.ratio) {
    const sum = known.map(({value}) => formatNumber(value ?? 0)).join(' + ')
    return `(${sum})/${known.length} = ${figure}${words === '' ? '' : ` ${words}`}`
  }
  const sum = (pick: (window: IndicatorWindow) => number | undefined) =>
    `(${known.map((window) => formatNumber(pick(window) ?? 0)).join(' + ')})`
  return `${sum(({numerator}) => numerator)} de ${sum(({denominator}) => denominator)} = ${figure}`
}

/** How the compliance of a bimester in which several windows close came about: their mean. Empty where it is that of one. */
export function toComplianceFormula(row: Compliance, windows: readonly IndicatorWindow[]): string {
  const known = windows.flatMap(({attainment}) => (attainment === undefined ? [] : [attainment]))
  if (row.compliance === null || known.length < 2) return ''
  const sum = known.map((share) => formatShare(share)).join(' + ')
  return `(${sum})/${known.length} = ${formatShare(row.compliance)}`
}

function toInputs(window: IndicatorWindow, subject: Subject): string {
  const {value, goal, floor, direction, tolerance} = window
  if (value === undefined || goal === undefined) return ''
  const measured = toScaled(window, subject)
  const [x, T, L] = [value, goal, floor ?? goal].map((number) => toQuantity(measured, number).figure)
  if (direction === 'al_menos') return `mín(1, ${x}/${T})`
  if (direction === 'entre') {
    if (floor !== undefined && value >= floor && value <= goal) return `${x} está entre ${L} y ${T}`
    if (!tolerance) return `${x} no está entre ${L} y ${T}`
    const off = floor !== undefined && value < floor ? `${L} − ${x}` : `${x} − ${T}`
    return `máx(0, 1 − (${off})/${toQuantity(measured, tolerance).figure})`
  }
  if (value <= goal) return value === goal ? `${x} no pasa de ${T}` : `${x} < ${T}`
  if (floor !== undefined) return `máx(0, (${L} − ${x})/(${L} − ${T}))`
  return goal > 0 ? `máx(0, 2 − ${x}/${T})` : `${x} > 0`
}

function toScaled({floor, goal}: IndicatorWindow, {ratio, unit}: Subject): Scaled {
  return {ratio, unit, floor: floor ?? null, goal: goal ?? null}
}
