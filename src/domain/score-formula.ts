import {formatNumber, formatShare} from './number.js'

/** An indicator's part in a score: its weight and its share, from 0 to 1. */
export interface ScorePart {
  weight: number
  share: number
}

/** How a score is reckoned, with its inputs filled in: `(2 × 75 % + 1 × 100 %) ÷ (2 + 1)`. The result is that of the query. */
export function formatScoreFormula(parts: readonly ScorePart[]): string {
  const sum = parts.map(({weight, share}) => `${formatNumber(weight)} × ${formatShare(share)}`).join(' + ')
  return `(${sum}) ÷ (${parts.map(({weight}) => formatNumber(weight)).join(' + ')})`
}
