/**
 * The query of the rows of `Compliance`: did they comply, is it changing, and, at the cut-off, does the process reach what the
 * plan asks?
 */
export const COMPLIANCE_ROWS = toRows('', 'period_index')

/** The same of the bimesters, also while an edition's periods stand for them (`loaders/edition.ts`). */
export const BIMESTER_ROWS = toRows('memory.main.', 'bimester_index')

function toRows(schema: string, toIndex: string): string {
  return `
  select
    c.*,
    r.n,
    r.slope,
    r.slope_low,
    r.slope_high,
    r.p_value,
    r.signal,
    p.assurance_goal,
    p.assurance_floor
  from ${schema}compliance as c
  join ${schema}trend as r on r.code = c.code and r.t = c.t
  left join memory.main.process as p on p.code = c.code and c.t = ${toIndex}(getvariable('cutoff')::date)`
}
