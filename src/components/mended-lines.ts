import {html} from 'htl'
import type {MendedCheck, MendedLine, RejectedLine} from '../domain/file-review.js'
import {capitalise} from '../domain/noun.js'
import {paged} from './paged.js'

export interface MendedLinesOptions {
  /** Whether a row that is put right would be accepted. */
  check: (line: number, mended: MendedLine) => Promise<MendedCheck>
  /** Is told what becomes of a row; undefined where it is again as it was. */
  onChange: (line: number, mended: MendedLine | undefined) => void
  /** Is told how a row stands once it was read again. */
  onSettle: (line: number, state: LineState) => void
}

/** How a row stands: still wrong, put right, or left out. */
export type LineState = 'rejected' | 'accepted' | 'left'

/** How much of what a cell says stands in the message about it, and of a row that is too long to be put right here. */
const LONGEST_VALUE = 80

/** Tells apart the rows of all files of a page. */
let rowCount = 0

/** The rejected rows of a file, whose cells can be put right: each is read again as soon as it is otherwise. */
export function mendedLines(rows: readonly RejectedLine[], options: MendedLinesOptions): HTMLElement {
  const list = html`<div class="mended-lines"></div>`
  return paged(list, rows, {size: 25, toRow: (row) => mendedLine(row, options)})
}

function mendedLine(row: RejectedLine, {check, onChange, onSettle}: MendedLinesOptions): HTMLElement {
  rowCount += 1
  const message = html`<p class="mended-message" id=${`corregir-${rowCount}`} role="status">${toMessage(row)}</p>`
  const inputs = toInputs(row, message.id)
  const leave = html`<button type="button" class="action">Quitar la fila</button>` as HTMLButtonElement
  const box = html`<fieldset class="mended-line" data-line=${row.line} data-state="rejected">
    <legend>${toPlace(row)}</legend>${message}${inputs?.element ?? html`<p><code>${row.raw.slice(0, LONGEST_VALUE)}…</code></p>`}${leave}</fieldset>`
  let turn = 0
  let isLeft = false

  const settle = (state: LineState, text: string) => {
    box.dataset.state = state
    message.textContent = text
    onSettle(row.line, state)
  }

  async function change(): Promise<void> {
    turn += 1
    const asked = turn
    const mended = isLeft || inputs === undefined ? null : inputs.read()
    onChange(row.line, mended)
    if (mended === null) return settle('left', 'La fila no irá en el archivo corregido.')
    const {problem} = await check(row.line, mended)
    if (asked !== turn) return
    settle(
      problem === null ? 'accepted' : 'rejected',
      problem === null ? '✓ Así se aceptaría.' : toMessage(problem),
    )
    inputs?.mark(problem?.column ?? null)
  }

  inputs?.element.addEventListener('input', () => void change())
  leave.addEventListener('click', () => {
    isLeft = !isLeft
    leave.textContent = isLeft ? 'Devolver la fila' : 'Quitar la fila'
    inputs?.disable(isLeft)
    if (isLeft || inputs !== undefined) return void change()
    onChange(row.line, undefined)
    settle('rejected', toMessage(row))
  })
  return box
}

/** What a row is put right in. */
interface RowInputs {
  element: HTMLElement
  read: () => MendedLine
  /** Marks the cell of a column as the one that is wrong. */
  mark: (column: string | null) => void
  disable: (isDisabled: boolean) => void
}

/** Its cells, or its text where it could not be split; undefined for one that is too long for a page. */
function toInputs(row: RejectedLine, describedBy: string): RowInputs | undefined {
  const isByCells = row.column !== null && row.editable.some(({column}) => column === row.column)
  if (isByCells) return cellInputs(row, describedBy)
  return row.isCut ? undefined : textInput(row.raw, describedBy)
}

function cellInputs({column, editable, fields}: RejectedLine, describedBy: string): RowInputs {
  const cells = editable.map(({name, column, place}) => {
    const text = fields[place] ?? ''
    const input =
      html`<input type="text" autocomplete="off" spellcheck="false" aria-describedby=${describedBy}>` as HTMLInputElement
    input.value = text
    input.size = Math.min(40, Math.max(8, text.length + 2))
    return {name, column, place, input}
  })
  const inputs: RowInputs = {
    element: html`<div class="mended-cells">${cells.map(
      ({name, input}) => html`<label><span>${name}</span>${input}</label>`,
    )}</div>`,
    read() {
      const mended = [...fields]
      for (const {place, input} of cells) mended[place] = input.value
      return {fields: mended}
    },
    mark(wrong) {
      for (const cell of cells) cell.input.setAttribute('aria-invalid', String(cell.column === wrong))
    },
    disable(isDisabled) {
      for (const {input} of cells) input.disabled = isDisabled
    },
  }
  inputs.mark(column)
  return inputs
}

function textInput(text: string, describedBy: string): RowInputs {
  const input =
    html`<textarea rows="3" spellcheck="false" aria-describedby=${describedBy}></textarea>` as HTMLTextAreaElement
  input.value = text
  return {
    element: html`<div class="mended-cells"><label class="whole"><span>Texto de la fila</span>${input}</label></div>`,
    read: () => ({text: input.value}),
    mark: (wrong) => input.setAttribute('aria-invalid', String(wrong !== null)),
    disable(isDisabled) {
      input.disabled = isDisabled
    },
  }
}

function toPlace({line, line_end}: RejectedLine): string {
  return line === line_end ? `Línea ${line}` : `Líneas ${line} a ${line_end}`
}

/** «Columna visitas, «12,5»: el número no es entero. Escríbalo sin decimales.» */
function toMessage({
  column,
  value,
  reason,
  remedy,
}: Pick<RejectedLine, 'column' | 'value' | 'reason' | 'remedy'>): string {
  const said = value === null || value === '' ? '' : `«${value.slice(0, LONGEST_VALUE)}»`
  const place = [column === null ? '' : `columna ${column}`, said].filter(Boolean).join(', ')
  return capitalise(`${place === '' ? '' : `${place}: `}${reason}. ${remedy}`)
}
