import {formatShare} from './number.js'
import type {Band} from './site.js'

/** Which scores a colour band holds: `80 % o más`, `de 60 % a menos de 80 %`, `menos de 60 %`. */
export function toBandRange({from, to}: Band): string {
  if (from <= 0) return `menos de ${formatShare(to)}`
  if (to >= 1) return `${formatShare(from)} o más`
  return `de ${formatShare(from)} a menos de ${formatShare(to)}`
}
