-- one row per target: what its values are measured by; key: code, valid_from
-- basis: the same for the targets of an indicator whose values compare: same window, same thing measured
-- has_series: stocks, deliverables and phases have none, since what adds up always «improves»
create table basis as
with measured as (
  select
    *,
    measured_by(
      window_kind, type, states, section, organization_key, min_attendees, metric, denominator_metric, numerator_adds, denominator_adds
    ) as measured_by
  from target
)
select
  municipality,
  code,
  valid_from,
  measured_by,
  dense_rank() over (order by code, measured_by)::integer as basis,
  window_kind,
  window_kind <> 'plazo' and not is_stock as has_series,
  counts_events and window_kind in ('semana', 'mes', 'bimestre') as counts_events,
  is_proportion
from measured;
