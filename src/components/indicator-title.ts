import {toBimesterWords} from '../domain/bimester.js'
import {formatChange} from '../domain/change.js'
import type {Compliance} from '../domain/compliance.js'
import {formatValueInTime, toQuantity} from '../domain/quantity.js'
import {toSignalWords} from '../domain/signal.js'
import {WINDOW_RATES} from '../domain/window-rate.js'
import {toHistoryPoints} from './history-points.js'

/**
 * What an indicator's chart shows: its last value, and the slope where there is a signal of change; else between which values it
 * has been. Rows in the order of time.
 */
export function indicatorTitle(rows: readonly Compliance[]): string {
  const points = toHistoryPoints(rows)
  const row = rows.find(({t}) => t === points.at(-1)?.t)
  if (row === undefined) return `De «${rows[0]?.indicator ?? 'este indicador'}» aún no hay valores`
  const now = `«${row.indicator}»: ${formatValueInTime(row)}`
  const {signal, slope} = rows.at(-1) as Compliance
  const {word, arrow} = toSignalWords(signal)
  if (arrow !== null && slope !== null)
    return `${now}, con ${word} (${formatChange(row, slope)} por bimestre)`
  const closed = points.filter((point) => point.closed)
  const [first] = closed
  if (first === undefined || closed.length < 2) return now
  const values = closed.map(({value}) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const since = toBimesterWords((rows.find(({t}) => t === first.t) as Compliance).bimester)
  const range =
    low === high
      ? 'siempre lo mismo'
      : `entre ${toQuantity(row, low).figure} y ${toQuantity(row, high).figure}`
  const untold = signal === 'no_aplica' || signal === 'insuficiente' ? '' : `, ${word}`
  return `${now}; desde ${since}, ${range}${untold}`
}

/** What an indicator's chart draws, and in which unit. */
export function toIndicatorUnit({unit, ratio, is_level: level, window_kind: kind}: Compliance): string {
  const rate = ratio || level || kind === 'plazo' ? '' : ` ${WINDOW_RATES[kind]}`
  return `Valor por bimestre, en ${unit}${rate}`
}
