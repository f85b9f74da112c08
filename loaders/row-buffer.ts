import type {Row, Store} from './store.js'

/** How many rows, and how many characters of text, are held before they go to the store. */
const MOST_ROWS = 8_192
const MOST_TEXT = 16_000_000

/** Rows on their way to the store's tables, in batches: one file may have a few, another a million. Flush it at the end. */
export class RowBuffer {
  private readonly rows = new Map<string, object[]>()
  private count = 0
  private text = 0

  /** `constants` are columns that all rows have alike. */
  constructor(
    private readonly store: Store,
    private readonly constants: Row = {},
  ) {}

  /** `text` is the length of what the row holds, where it may be long. */
  add(table: string, row: object, text = 0): void {
    this.text += text
    const rows = this.rows.get(table)
    if (rows === undefined) this.rows.set(table, [row])
    else rows.push(row)
    this.count += 1
  }

  get isFull(): boolean {
    return this.count >= MOST_ROWS || this.text >= MOST_TEXT
  }

  async flush(): Promise<void> {
    for (const [table, rows] of this.rows) await this.store.append(table, rows, this.constants)
    this.rows.clear()
    this.count = 0
    this.text = 0
  }
}
