/** The query of the rows of `Compliance`: did they comply, and is it changing? */
export const COMPLIANCE_ROWS = `
  select compliance.*, trend.n, trend.slope, trend.slope_low, trend.slope_high, trend.p_value, trend.signal
  from compliance
  join trend on trend.code = compliance.code and trend.t = compliance.t`
