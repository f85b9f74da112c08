import type {RowKey} from './row-key.js'

/** For how many rows keys are remembered: beyond, nothing is told of repeated rows. */
const MOST_KEYS = 4_000_000

/** Notices, while the rows of a file go by, which keys come again. Of each key it keeps a number alone, so that very many fit. */
export class RepeatedKeys {
  private readonly seen = new Set<number>()
  private readonly repeated = new Set<number>()
  isFull = false

  add({key}: RowKey): void {
    if (this.isFull) return
    const mark = toMark(key)
    if (this.seen.has(mark)) this.repeated.add(mark)
    else this.seen.add(mark)
    if (this.seen.size > MOST_KEYS) {
      this.isFull = true
      this.seen.clear()
      this.repeated.clear()
    }
  }

  get areAny(): boolean {
    return this.repeated.size > 0
  }

  /** Whether a key may have come more than once. */
  may({key}: RowKey): boolean {
    return this.repeated.has(toMark(key))
  }
}

/** The rows of one key. */
interface Group {
  lines: number[]
  claim: RowKey['claim']
  values: string[]
  all: Set<string>
}

/** A row that contradicts another one of its file. */
export interface Contradiction {
  line: number
  column: string
  value: string
  reason: string
  remedy: string
}

/** Gathers the rows of a file whose keys come again, on a second reading, and tells what becomes of them. */
export class RepeatedRows {
  private readonly groups = new Map<string, Group>()

  add(line: number, {key, claim}: RowKey): void {
    let group = this.groups.get(key)
    if (group === undefined) {
      group = {lines: [], claim, values: [], all: new Set()}
      this.groups.set(key, group)
    }
    group.lines.push(line)
    group.values.push(claim?.value ?? '')
    group.all.add(claim?.all ?? '')
  }

  /** How many rows say again what an earlier one says. */
  countDuplicated(): number {
    let count = 0
    for (const {lines, all} of this.groups.values()) if (all.size === 1) count += lines.length - 1
    return count
  }

  /** The rows that contradict one another: all of them, since nobody knows which is right. */
  listContradictions(): Contradiction[] {
    return [...this.groups.values()]
      .filter(({all}) => all.size > 1)
      .flatMap(({lines, claim, values}) =>
        lines.map((line, i) => ({
          line,
          column: claim?.column ?? '',
          value: values[i] ?? '',
          reason: `La línea ${i === 0 ? lines.at(-1) : lines[0]}${claim?.words}`,
          remedy: 'Deje una sola de las dos filas, la correcta.',
        })),
      )
      .sort((a, b) => a.line - b.line)
  }
}

/** A number of 53 bits that texts have in common only by a rare chance. */
function toMark(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 15)
  }
  high = Math.imul(high ^ (low >>> 13), 0xc2b2ae35)
  return ((high ^ (high >>> 16)) & 0x1fffff) * 2 ** 32 + (low >>> 0)
}
