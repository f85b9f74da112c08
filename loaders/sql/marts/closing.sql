-- one row per indicator and bimester in which windows with a goal close: W of docs/method.md; key: code, t
-- A due date closes anew in every bimester from its day on. Windows that do not apply are not counted.
-- shortfall, excess: of the windows that failed or only reached their floor, together; where their values don't add up, the
-- largest; null where one of them is unknown
create table closing as
with closed as (
  select *, period_index(last_day) as t
  from judgement
  where window_kind <> 'plazo' and as_of = last_day
  union all
  select j.*, b.t
  from judgement as j
  join indicator_bimester as b on b.code = j.code and b.as_of = j.as_of
  where j.window_kind = 'plazo' and j.last_day <= j.as_of
  qualify row_number() over (partition by j.code, b.t order by j.last_day desc) = 1
)
select
  code,
  t,
  count(*) filter (where state <> 'no_aplica') as windows,
  count(*) filter (where state not in ('no_aplica', 'sin_dato')) as windows_known,
  count(*) filter (where state = 'meta') as windows_met,
  avg(attainment order by last_day, first_day) as compliance,
  avg(attainment_min order by last_day, first_day) as compliance_min,
  avg(attainment_max order by last_day, first_day) as compliance_max,
  arg_max_null(floor, (last_day, first_day)) as floor,
  arg_max_null(goal, (last_day, first_day)) as goal,
  case
    when count(*) filter (where state in ('incumple', 'minimo') and shortfall is null and excess is null) > 0 then null
    when bool_and(adds_up) then as_written(sum(shortfall) filter (where state in ('incumple', 'minimo')))
    else max(shortfall) filter (where state in ('incumple', 'minimo'))
  end as shortfall,
  case
    when count(*) filter (where state in ('incumple', 'minimo') and shortfall is null and excess is null) > 0 then null
    when bool_and(adds_up) then as_written(sum(excess) filter (where state in ('incumple', 'minimo')))
    else max(excess) filter (where state in ('incumple', 'minimo'))
  end as excess,
  bool_and(adds_up) as adds_up,
  min(reason) as reason,
  case
    when bool_and(state = 'no_aplica') then 'no_aplica'
    when bool_or(state = 'incumple') then 'incumple'
    when bool_or(state = 'sin_dato') then 'sin_dato'
    when bool_or(state = 'minimo') then 'minimo'
    else 'meta'
  end as state
from closed
group by code, t;
