import type {Race, Result} from './race.js'

/** The most memory that Cumple may take, in bytes. */
const MOST_MEMORY = 2 ** 30

const COLUMNS = ['carrera', 'quién', 's', 'filas/s', 'MB/s', 'CPU s', 'memoria MB', 'Cumple/él', 'meta', '']

/** The medians of races as a table for people, one line a contender: how often Cumple's pace is theirs, and whether that is enough. */
export function toRaceTable(races: readonly Race[]): string {
  const lines = [COLUMNS, ...races.flatMap(toLines)]
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)))
  return lines.map((line) => line.map((text, i) => text.padStart(widths[i] ?? 0)).join('  ')).join('\n')
}

function toLines({scenario, bytes, results}: Race): string[][] {
  const cumple = results.find(({contender}) => contender === 'cumple')
  return results.map((result) => {
    const {contender} = result
    const seconds = median(result, 'seconds')
    const peak = Math.max(...result.runs.map((run) => run.peak))
    const ratio = cumple === undefined ? Number.NaN : seconds / median(cumple, 'seconds')
    const bar = scenario.bars[contender]
    const isEnough = contender === 'cumple' ? peak <= MOST_MEMORY : bar === undefined || ratio >= bar
    return [
      scenario.name,
      contender,
      seconds.toFixed(2),
      Math.round(scenario.rows / seconds).toString(),
      (bytes / 1e6 / seconds).toFixed(0),
      median(result, 'cpuSeconds').toFixed(1),
      (peak / 2 ** 20).toFixed(0),
      contender === 'cumple' ? '' : ratio.toFixed(2),
      contender === 'cumple' ? '≤ 1024 MB' : bar === undefined ? '' : `≥ ${bar}`,
      isEnough ? 'sí' : 'NO',
    ]
  })
}

/** The middle one of a contender's figures. */
function median({runs}: Result, key: 'seconds' | 'cpuSeconds'): number {
  const figures = runs.map((run) => run[key]).sort((a, b) => a - b)
  const middle = Math.floor(figures.length / 2)
  const [low = 0, high = 0] = [figures[Math.ceil(figures.length / 2) - 1], figures[middle]]
  return (low + high) / 2
}
