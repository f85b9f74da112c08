/** Below so many rows all are drawn at once. */
const FEW = 60
/** How many of the first rows are drawn before it is known which are in view. */
const FIRST = 10
/** How many rows are drawn at a time: more would keep whoever scrolls waiting. */
const SLICE = 10
/** How far outside the view rows are drawn, so that scrolling finds them there. */
const NEAR = '200px 0px'

export interface LazyRows {
  /** Puts these rows in the place of those that stood there. */
  show: (rows: readonly HTMLTableRowElement[]) => void
  /** Draws a row that is to be used, in view or not. */
  draw: (row: HTMLTableRowElement) => void
}

export interface LazyRowsOptions {
  /** The element in which the rows scroll. */
  scroller: HTMLElement
  /** What stands in a row, beside its header. */
  toCells: (row: HTMLTableRowElement) => readonly HTMLElement[]
  /** What stands there while it is out of view. */
  toFiller: () => HTMLElement
}

/**
 * Rows with their headers, whose cells are drawn when they come near the view and taken back when they leave: a thousand rows of
 * cells would bring any browser to a halt, while their headers can be found in the page. On paper all are drawn.
 */
export function lazyRows(
  body: HTMLTableSectionElement,
  {scroller, toCells, toFiller}: LazyRowsOptions,
): LazyRows {
  const drawn = new Set<HTMLTableRowElement>()
  const wanted = new Set<HTMLTableRowElement>()
  let observer: IntersectionObserver | undefined

  const draw = (row: HTMLTableRowElement) => {
    if (drawn.has(row)) return
    drawn.add(row)
    row.replaceChildren(row.cells[0] as HTMLElement, ...toCells(row))
  }
  const takeBack = (row: HTMLTableRowElement) => {
    // What has the focus, or would get it, stays.
    if (!drawn.has(row) || row.querySelector('[tabindex="0"]') !== null) return
    drawn.delete(row)
    row.replaceChildren(row.cells[0] as HTMLElement, toFiller())
  }
  const drawWanted = () => {
    for (const row of [...wanted].slice(0, SLICE)) {
      wanted.delete(row)
      draw(row)
    }
    if (wanted.size > 0) requestAnimationFrame(drawWanted)
  }
  const show = (rows: readonly HTMLTableRowElement[]) => {
    observer?.disconnect()
    wanted.clear()
    const isLazy = rows.length > FEW && typeof IntersectionObserver !== 'undefined'
    const first = rows.slice(0, isLazy ? FIRST : rows.length)
    for (const row of drawn) if (!first.includes(row)) takeBack(row)
    for (const row of first) draw(row)
    arrange(body, rows)
    if (!isLazy) return
    for (const row of rows) if (row.cells.length < 2) row.append(toFiller())
    observer = new IntersectionObserver(
      (entries) => {
        const isWaiting = wanted.size > 0
        for (const {target, isIntersecting} of entries) {
          const row = target as HTMLTableRowElement
          if (isIntersecting && !drawn.has(row)) wanted.add(row)
          if (isIntersecting) continue
          wanted.delete(row)
          takeBack(row)
        }
        if (!isWaiting) drawWanted()
      },
      {root: scroller, rootMargin: NEAR},
    )
    for (const row of rows) observer.observe(row)
  }
  addEventListener('beforeprint', function print() {
    if (!body.isConnected) return removeEventListener('beforeprint', print)
    for (const row of body.rows) draw(row)
    addEventListener('afterprint', () => show([...body.rows]), {once: true})
  })
  return {show, draw}
}

/** Makes these the children, and leaves where they are those that need not move: the browser styles anew whatever does. */
function arrange(body: HTMLElement, rows: readonly HTMLElement[]): void {
  const kept = new Set<Element>(rows)
  for (const row of Array.from(body.children)) if (!kept.has(row)) row.remove()
  let next = body.firstElementChild
  for (const row of rows) {
    if (row === next) next = next.nextElementSibling
    else body.insertBefore(row, next)
  }
}
