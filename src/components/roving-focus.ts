const MOVES: Record<string, readonly [row: number, column: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

export interface RovingFocusOptions {
  /** Is told which row is about to be looked into, where rows are drawn when they are wanted. */
  draw?: ((row: HTMLTableRowElement) => void) | undefined
}

/**
 * Makes a table of many cells one stop of the tab key, within which the arrow keys move: to the next cell in that direction
 * that can be focused. Start and End go to the row's ends. The last cell is the first to take the focus.
 */
export function rovingFocus<Table extends HTMLElement>(table: Table, {draw}: RovingFocusOptions = {}): Table {
  const cells = Array.from(table.querySelectorAll<HTMLElement>('[data-cell]'))
  for (const cell of cells) cell.tabIndex = -1
  holdFocus(table, cells.at(-1))

  table.addEventListener('focusin', ({target}) => {
    if (target instanceof HTMLElement && 'cell' in target.dataset) holdFocus(table, target)
  })
  table.addEventListener('keydown', (event) => {
    const next = findNext(table, event.target as HTMLElement, {key: event.key, draw})
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })
  return table
}

/** Makes a cell the one that the tab key reaches. */
export function holdFocus(table: HTMLElement, cell: HTMLElement | undefined): void {
  for (const other of table.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')) other.tabIndex = -1
  if (cell !== undefined) cell.tabIndex = 0
}

function findNext(
  table: HTMLElement,
  from: HTMLElement,
  {key, draw}: {key: string} & RovingFocusOptions,
): HTMLElement | undefined {
  const row = from.closest('tr')
  if (row === null || !('cell' in from.dataset)) return undefined
  const own = Array.from(row.children, findCell)
  if (key === 'Home') return own.find((cell) => cell !== undefined)
  if (key === 'End') return own.findLast((cell) => cell !== undefined)
  const move = MOVES[key]
  if (move === undefined) return undefined
  const [down, right] = move
  const rows = Array.from(table.querySelectorAll<HTMLTableRowElement>('tbody tr'))
  const column = own.indexOf(from)
  if (down === 0) {
    for (let j = column + right; j >= 0 && j < own.length; j += right) if (own[j] !== undefined) return own[j]
    return undefined
  }
  for (let i = rows.indexOf(row) + down; i >= 0 && i < rows.length; i += down) {
    const next = rows[i] as HTMLTableRowElement
    draw?.(next)
    const cell = findCell(next.children[column])
    if (cell !== undefined) return cell
  }
  return undefined
}

function findCell(parent: Element | undefined): HTMLElement | undefined {
  return parent?.querySelector<HTMLElement>('[data-cell]') ?? undefined
}
