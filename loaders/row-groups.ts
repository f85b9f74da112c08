/** Rows by a key, groups and rows in the order in which they come. */
export function groupBy<Item>(rows: readonly Item[], toKey: (row: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    const group = groups.get(toKey(row))
    if (group === undefined) groups.set(toKey(row), [row])
    else group.push(row)
  }
  return groups
}
