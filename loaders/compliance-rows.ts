/**
 * The query of the rows of `Compliance`: did they comply, is it changing, and, at the cut-off, does the process reach what the
 * plan asks?
 */
export const COMPLIANCE_ROWS = `
  select
    compliance.*,
    trend.n,
    trend.slope,
    trend.slope_low,
    trend.slope_high,
    trend.p_value,
    trend.signal,
    process.assurance_goal,
    process.assurance_floor
  from compliance
  join trend on trend.code = compliance.code and trend.t = compliance.t
  left join process
    on process.code = compliance.code and compliance.t = bimester_index(getvariable('cutoff')::date)`
