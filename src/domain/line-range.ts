import {formatNumber} from './number.js'

/** Lines of a file as people read them, runs drawn together: `línea 4`, `líneas 8 a 12`, `líneas 2, 3 y 18 a 20`. Ascending. */
export function formatLines(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && line <= run[1] + 1) run[1] = line
    else runs.push([line, line])
  }
  const parts = runs.flatMap(([first, last]) => {
    if (last - first > 1) return [`${formatNumber(first)} a ${formatNumber(last)}`]
    return first === last ? [formatNumber(first)] : [formatNumber(first), formatNumber(last)]
  })
  const words = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`
  return `${lines.length === 1 ? 'línea' : 'líneas'} ${words}`
}
