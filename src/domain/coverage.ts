import type {CoveredMonth} from './file-report.js'

/** Months that follow each other and are covered alike: by the same files, all of them whole or to as many days. */
export type CoveredRun = readonly [
  from: string,
  months: number,
  files: readonly number[],
  /** Null where each month is covered whole. */
  days: number | null,
]

/** Which months each source covers: a country's would be 170,000 rows, most of which say what the one before did. */
export interface CoverageFile {
  /** The files that runs name by their place. */
  files: readonly string[]
  sources: readonly {
    municipality: string
    source: CoveredMonth['source']
    type: string | null
    runs: readonly CoveredRun[]
  }[]
}

/** Rows in the order of municipality, source, type and month, as runs. */
export function toCoverageFile(rows: readonly CoveredMonth[]): CoverageFile {
  const places = new Map<string, number>()
  const toPlace = (file: string) => {
    const place = places.get(file) ?? places.size
    places.set(file, place)
    return place
  }
  type Run = [from: string, months: number, files: readonly number[], days: number | null]
  type Source = Omit<CoverageFile['sources'][number], 'runs'> & {runs: Run[]}
  const sources: Source[] = []
  let source: Source | undefined
  for (const {municipality, source: kind, type, month, covered_days: covered, days, files} of rows) {
    if (source?.municipality !== municipality || source.source !== kind || source.type !== type) {
      source = {municipality, source: kind, type, runs: []}
      sources.push(source)
    }
    const run = source.runs.at(-1)
    const own = files.map(toPlace)
    const part = covered >= days ? null : covered
    const isAlike =
      run !== undefined &&
      toLaterMonth(run[0], run[1]) === month &&
      run[2].join() === own.join() &&
      run[3] === part
    if (isAlike) run[1] += 1
    else source.runs.push([month, 1, own, part])
  }
  return {files: [...places.keys()], sources}
}

/** The rows of one municipality, or of all. */
export function listCoveredMonths({files, sources}: CoverageFile, municipality?: string): CoveredMonth[] {
  return sources
    .filter((one) => municipality === undefined || one.municipality === municipality)
    .flatMap(({runs, ...source}) =>
      runs.flatMap(([from, months, places, part]) =>
        Array.from({length: months}, (_, i) => {
          const month = toLaterMonth(from, i)
          const days = countDays(month)
          const named = places.map((place) => files[place] ?? '')
          return {...source, month, covered_days: part ?? days, days, files: named}
        }),
      ),
    )
}

/** `2009-11` and 3 → `2010-02`. */
function toLaterMonth(month: string, later: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const index = 12 * year + number - 1 + later
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

function countDays(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
