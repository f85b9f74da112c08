/** One row of the data dictionary: a column of an open table or of an export, or one of the values that a column may have. */
export interface DictionaryRow {
  archivo: string
  columna: string
  /** Empty where the row is about the column itself. */
  valor: string
  descripcion: string
}
