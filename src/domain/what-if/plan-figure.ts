/** A goal as plans write it, and as the reading of plans takes it: `5`, `72,5 %`; empty for none. */
export function formatPlanFigure(value: number | null, ratio: boolean): string {
  if (value === null) return ''
  const figure = ratio ? Number((100 * value).toPrecision(12)) : value
  return `${String(figure).replace('.', ',')}${ratio ? ' %' : ''}`
}

/** The value of a figure that was typed, of a ratio in per cent; undefined for what is none. */
export function parseTyped(text: string, ratio: boolean): number | undefined {
  const digits = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(digits)) return undefined
  return ratio ? Number(`${digits}e-2`) : Number(digits)
}

/** A value as it stands in a field: of a ratio in per cent, with a decimal point. */
export function toTyped(value: number | null, ratio: boolean): string {
  if (value === null) return ''
  return String(ratio ? Number((100 * value).toPrecision(12)) : value)
}
