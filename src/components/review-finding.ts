import type {FileReview} from '../domain/file-review.js'
import {joinWords} from '../domain/join-words.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'

/** What would become of a file, in a sentence; of a refused one, why and how it is mended. */
export function reviewFinding({read, accepted, rejected, duplicated, reason}: FileReview): string {
  if (reason !== null) return `No se leería. ${reason}`
  if (read === 0) return 'Se leería, y no tiene filas.'
  if (accepted === read) return `Se aceptaría entero: ${formatCount(read, 'fila', 'filas')}.`
  const fates = [
    ...(rejected > 0 ? [formatCount(rejected, 'rechazada', 'rechazadas')] : []),
    ...(duplicated > 0 ? [formatCount(duplicated, 'duplicada', 'duplicadas')] : []),
  ]
  const taken =
    accepted === 0
      ? 'No se aceptaría ninguna'
      : `Se ${inflect(accepted, 'aceptaría', 'aceptarían')} ${formatNumber(accepted)}`
  return `${taken} de ${formatCount(read, 'fila', 'filas')}: ${joinWords(fates)}.`
}

/** The mark that goes before it: all of it is well, something is to be mended, nothing would be read. */
export function toReviewMark({reason, rejected}: FileReview): {glyph: string; state: string} {
  if (reason !== null) return {glyph: '✗', state: 'refused'}
  return rejected > 0 ? {glyph: '!', state: 'rejected'} : {glyph: '✓', state: 'accepted'}
}
