-- one row per indicator and bimester with a value that its history can be judged by; key: code, t
-- The value of a closed bimester all of whose windows are known; of a longer window in the bimester in which it ends.
-- basis: only values of one basis compare; period: its number among those of its kind, first_day: its first day
-- windows: how many the value is the mean of; events: their sum, where separate events are counted
create table series as
with measured as (
  select
    code,
    bimester_index(last_day) as t,
    first_day,
    measured_by(
      window_kind, type, states, section, organization_key, min_attendees, metric, denominator_metric, numerator_adds, denominator_adds
    ) as measured_by
  from measurement_window
  where window_kind <> 'plazo' and last_day <= getvariable('cutoff')
),
closing_window as (
  select
    code,
    t,
    min(first_day) as first_day,
    max(measured_by) as measured_by
  from measured
  group by code, t
  having count(distinct measured_by) = 1
)
select
  b.municipality,
  b.code,
  b.t,
  b.bimester,
  v.value,
  v.numerator,
  v.denominator,
  case when y.counts_events then v.numerator end as events,
  v.windows,
  y.basis,
  period_number(y.window_kind, c.first_day, b.t)::integer as period,
  c.first_day
from indicator_bimester as b
join basis as y on y.code = b.code and y.valid_from = b.valid_from and y.has_series
join closing_window as c
  on c.code = b.code
  and c.t = b.t
  and c.measured_by = y.measured_by
join bimester_value as v on v.code = b.code and v.t = b.t
where v.windows_known = v.windows
  and v.value is not null
  and (y.window_kind in ('trimestre', 'semestre', 'año') or not b.provisional)
order by b.municipality, b.code, b.t;
