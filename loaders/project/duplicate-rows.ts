import type {Problem} from './project-error.js'

/** Notes each row whose `column` (the value that `toKey` gives) an earlier row has too. */
export function noteDuplicates<T extends {line: number}>(
  file: string,
  column: string,
  rows: readonly T[],
  toKey: (row: T) => string | number,
  remedy: string,
  problems: Problem[],
): void {
  const lines = new Map<string | number, number>()
  for (const row of rows) {
    const key = toKey(row)
    const earlier = lines.get(key)
    if (earlier === undefined) lines.set(key, row.line)
    else {
      const message = `«${key}» ya está en la línea ${earlier}. ${remedy}`
      problems.push({file, line: row.line, column, message})
    }
  }
}
