/** Months in full, as dates name them. */
export const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

/** Months where there is little room. */
export const SHORT_MONTHS = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'sept',
  'oct',
  'nov',
  'dic',
] as const

/** `2009-07` → `julio de 2009`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${MONTHS[Number(number) - 1]} de ${year}`
}
