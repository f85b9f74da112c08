import {MONTHS, SHORT_MONTHS} from './month.js'

/** The bimester `2009-B4` as `{year: 2009, number: 4}`; throws on anything else. */
export function parseBimester(label: string): {year: number; number: number} {
  const match = /^(\d{4})-B([1-6])$/.exec(label)
  if (match === null) throw new Error(`not a bimester: ${label}`)
  return {year: Number(match[1]), number: Number(match[2])}
}

/** The position of a bimester on the time axis: 6 · year + number. Consecutive bimesters differ by one. */
export function toBimesterIndex(label: string): number {
  const {year, number} = parseBimester(label)
  return 6 * year + number
}

/** The bimester at a position of the time axis: `12058` → `2009-B4`. */
export function toBimesterLabel(t: number): string {
  return `${Math.floor((t - 1) / 6)}-B${((t - 1) % 6) + 1}`
}

/** The last day of a bimester: `2009-B4` → `2009-08-31`. */
export function toBimesterEnd(label: string): string {
  const {year, number} = parseBimester(label)
  return new Date(Date.UTC(year, 2 * number, 0)).toISOString().slice(0, 10)
}

/** The months of a bimester for people: `2009-B4` → `jul–ago 2009`. */
export function toBimesterWords(label: string): string {
  const {year, number} = parseBimester(label)
  return `${SHORT_MONTHS[2 * number - 2]}–${SHORT_MONTHS[2 * number - 1]} ${year}`
}

/** The months of a bimester in full, as a document names them: `2009-B4` → `julio y agosto de 2009`. */
export function toBimesterMonths(label: string): string {
  const {year, number} = parseBimester(label)
  return `${MONTHS[2 * number - 2]} y ${MONTHS[2 * number - 1]} de ${year}`
}

/** The place of a date on the time axis, where bimester t reaches from t − ½ to t + ½. */
export function toTime(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return 6 * year + 0.5 + (month - 1 + (day - 1) / 31) / 2
}
