import {LOST} from './cell-text.js'
import type {Unreadable} from './date-value.js'

/** Why a row is not taken: the column, the reason and the remedy in Spanish. The value stands apart: it may be personal. */
export interface Rejection extends Unreadable {
  column: string | null
  value: string | null
}

class RejectionError extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.reason)
  }
}

/** Ends the reading of a row. */
export function reject(column: string | null, value: string | null, reason: string, remedy: string): never {
  throw new RejectionError({column, value, reason, remedy})
}

/** Ends the reading of a row where a character of a cell was lost, so that nobody knows what it said. */
export function rejectLost(column: string, value: string, hint = ''): void {
  if (!value.includes(LOST)) return
  reject(
    column,
    value,
    'La celda tiene un carácter perdido',
    `Escríbala de nuevo, o exporte otra vez: el archivo puede estar cortado o mal guardado.${hint}`,
  )
}

/** What `read` makes of a row, or why the row is rejected. */
export function readRow<T>(read: () => T): T | Rejection {
  try {
    return read()
  } catch (error) {
    if (error instanceof RejectionError) return error.rejection
    throw error
  }
}
