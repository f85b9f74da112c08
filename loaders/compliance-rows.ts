/** The query of the rows of `Compliance`: did they comply, and is it changing? */
export const COMPLIANCE_ROWS = toRows('')

/** The same of the bimesters, also while an edition's periods stand for them (`loaders/edition.ts`). */
export const BIMESTER_ROWS = toRows('memory.main.')

function toRows(schema: string): string {
  return `
  select c.*, r.n, r.slope, r.slope_low, r.slope_high, r.p_value, r.signal
  from ${schema}compliance as c
  join ${schema}trend as r on r.code = c.code and r.t = c.t`
}
