-- one row per window with what it came to and how it was judged, and for a due date per bimester in which it is looked at;
-- key: window_id, as_of
-- t: the bimester in which it closes, or in which the due date is looked at; an open window is not due yet.
create or replace temp table window_standing as
with shown as (
  select
    window_id,
    least(last_day, getvariable('cutoff')) as as_of,
    bimester_index(last_day) as t
  from measurement_window
  where window_kind <> 'plazo'
  union all
  select w.window_id, b.as_of, b.t
  from measurement_window as w
  join indicator_bimester as b on b.code = w.code and b.window_kind = 'plazo' and b.due_date = w.last_day
  where w.window_kind = 'plazo'
)
select
  w.municipality,
  w.code,
  w.position,
  w.window_id,
  w.window_kind,
  w.first_day as window_start,
  w.last_day as window_end,
  s.as_of,
  s.t,
  w.last_day > s.as_of as open,
  w.floor,
  w.goal,
  w.direction,
  w.tolerance,
  r.numerator,
  r.denominator,
  r.value,
  not r.is_complete and (r.value is not null or r.exceeds_nothing) as partial,
  r.covered_days,
  r.window_days,
  case when w.last_day <= s.as_of then j.attainment end as attainment,
  case when w.last_day <= s.as_of then j.attainment_min end as attainment_min,
  case when w.last_day <= s.as_of then j.attainment_max end as attainment_max,
  case
    when j.state = 'no_aplica' then 'no_aplica'
    when w.is_due and w.goal is null then 'sin_meta'
    when j.state is null or w.last_day > s.as_of then 'no_exigible'
    else j.state
  end as state,
  j.reason,
  case
    when w.window_kind <> 'plazo' or w.last_day > s.as_of then null
    when j.state = 'meta' then greatest(0, d.met_on - d.due_date)
    when j.state in ('minimo', 'incumple') then s.as_of - w.last_day
  end::integer as days_late
from shown as s
join measurement_window as w on w.window_id = s.window_id
join reading as r on r.window_id = s.window_id and r.as_of = s.as_of
left join judgement as j on j.window_id = s.window_id and j.as_of = s.as_of
left join delay as d on d.code = w.code and d.t = s.t and w.window_kind = 'plazo';
