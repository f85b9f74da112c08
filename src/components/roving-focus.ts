const MOVES: Record<string, readonly [row: number, column: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/**
 * Makes a table of many cells one stop of the tab key, within which the arrow keys move: to the next cell in that direction
 * that can be focused. Start and End go to the row's ends. The last cell is the first to take the focus.
 */
export function rovingFocus<Table extends HTMLElement>(table: Table): Table {
  const rows = Array.from(table.querySelectorAll('tbody tr'), (row) =>
    Array.from(row.children, (cell) => cell.querySelector<HTMLElement>('[data-cell]')),
  )
  const cells = rows.flat().filter((cell) => cell !== null)
  for (const cell of cells) cell.tabIndex = -1
  if (cells.length > 0) (cells.at(-1) as HTMLElement).tabIndex = 0

  table.addEventListener('focusin', ({target}) => {
    if (!cells.includes(target as HTMLElement)) return
    for (const cell of cells) cell.tabIndex = cell === target ? 0 : -1
  })
  table.addEventListener('keydown', (event) => {
    const next = findNext(rows, event.target as HTMLElement, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })
  return table
}

function findNext(rows: (HTMLElement | null)[][], from: HTMLElement, key: string): HTMLElement | undefined {
  const row = rows.findIndex((cells) => cells.includes(from))
  const cells = rows[row]
  if (cells === undefined) return undefined
  if (key === 'Home') return cells.find((cell) => cell !== null) ?? undefined
  if (key === 'End') return cells.findLast((cell) => cell !== null) ?? undefined
  const move = MOVES[key]
  if (move === undefined) return undefined
  let [i, j] = [row + move[0], cells.indexOf(from) + move[1]]
  while (rows[i]?.[j] === null) [i, j] = [i + move[0], j + move[1]]
  return rows[i]?.[j] ?? undefined
}
