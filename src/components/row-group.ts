/** Rows by a key, groups and rows in the order in which they come. */
export function groupRows<Row, Key>(rows: readonly Row[], toKey: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(toKey(row))
    if (group === undefined) groups.set(toKey(row), [row])
    else group.push(row)
  }
  return groups
}
