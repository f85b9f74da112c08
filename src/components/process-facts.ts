import type {ExampleProcess, MethodExample} from '../domain/method-example.js'
import {formatCount} from '../domain/noun.js'
import {formatNumber, formatShare} from '../domain/number.js'
import {ASSURANCE_WORDS, UNUSUAL_WORDS} from '../domain/process.js'
import {formatGoal} from '../domain/quantity.js'
import type {Fact} from './trend-example.js'

const CHARTS = {
  xmr: 'de valores y rangos (XmR)',
  c: 'de conteos (c)',
  p: 'de proporciones (p)',
}

/** The limits of an example's process with their formula filled in, its last value beside them, and its goal. */
export function processFacts({
  trend: {
    processes: [process],
    series,
  },
  bimesters,
}: MethodExample): readonly Fact[] {
  const row = bimesters.at(-1)
  if (process === undefined || process.chart === null || row === undefined) return []
  const write = (value: number | null): string =>
    value === null ? '' : row.ratio ? formatShare(value) : formatNumber(value, {digits: 2})
  const reading =
    process.unusual === null ? 'dentro de los límites y sin racha' : UNUSUAL_WORDS[process.unusual]
  const base = formatCount(process.baseline_n, 'valor', 'valores')
  return [
    ['carta', CHARTS[process.chart]],
    ['línea de base', process.provisional ? `${base}, por ahora: provisional` : `los primeros ${base}`],
    ['centro', toCentre(process, write)],
    [
      'límites',
      `${write(process.centre)} ± ${toMargin(process, write, series.at(-1)?.denominator ?? null)}: de ${write(process.lower)} a ${write(process.upper)}`,
    ],
    ['último valor', `${write(process.last_value)}: ${reading}`],
    ...(process.assurance_goal === null
      ? []
      : [['meta', `${formatGoal(row)}: ${ASSURANCE_WORDS[process.assurance_goal]}`] as const]),
  ]
}

function toCentre(
  {chart, centre, numerator, denominator}: ExampleProcess,
  write: (value: number | null) => string,
): string {
  if (chart !== 'p') return `${write(centre)}, el promedio de la línea de base`
  return `${formatNumber(numerator ?? 0)} ÷ ${formatNumber(denominator ?? 0)} = ${write(centre)}`
}

function toMargin(
  {chart, centre, mean_span}: ExampleProcess,
  write: (value: number | null) => string,
  denominator: number | null,
): string {
  if (chart === 'c') return `3 × √${write(centre)}`
  if (chart === 'p')
    return `3 × √(${write(centre)} × (1 − ${write(centre)}) ÷ ${formatNumber(denominator ?? 0)})`
  return `2,66 × ${write(mean_span)}`
}
