-- one row per indicator and window that a goal judges, over the plan's whole horizon: what falls due, when, and how it stands at
-- the cut-off; key: code, window_start, window_end
-- window_end: the day on which it falls due. What has fallen due has its state; what has not is `no_exigible`, with the value that
-- it has so far where its window is open (is_open)
-- missing, excess, missing_bimesters, missing_most: as in compliance, of this window alone
-- days_late: of a due date, the days that passed until it was reached, or until the cut-off where that is not so, or not known
create table obligation as
with dated as (
  select
    t.*,
    w.first_day,
    w.last_day,
    w.last_day <= getvariable('cutoff') as is_due
  from target_window as w
  join target as t on t.code = w.code and t.valid_from = w.valid_from
  where w.judges and t.goal is not null
),
excepted as (
  select d.code, d.first_day, d.last_day
  from dated as d
  join exception as e
    on e.class = 'no_aplica'
    and e.municipality = d.municipality
    and e.code = d.code
    and e.valid_from <= case when d.window_kind = 'plazo' then greatest(d.last_day, getvariable('cutoff')) else d.first_day end
    and e.valid_until
      >= case
        when d.window_kind = 'plazo' then greatest(d.last_day, least(getvariable('cutoff'), d.valid_until))
        else d.last_day
      end
  group by d.code, d.first_day, d.last_day
),
seen as (
  select j.*, r.is_complete
  from judgement as j
  join measurement_window as w on w.window_id = j.window_id
  join reading as r on r.window_id = j.window_id and r.as_of = j.as_of
  where j.as_of = case when w.window_kind = 'plazo' then getvariable('cutoff') else w.horizon end
),
reached as (
  select code, due_date, arg_max(met_on, t) as met_on
  from delay
  group by code, due_date
),
stated as (
  select
    d.*,
    s.value,
    s.shortfall,
    s.excess,
    coalesce(not s.is_complete and s.value is not null, false) as partial,
    s.code is not null and not d.is_due as is_open,
    case
      when x.code is not null then 'no_aplica'
      when not d.is_due then 'no_exigible'
      else coalesce(s.state, 'no_exigible')
    end as state,
    m.met_on
  from dated as d
  left join seen as s
    on s.code = d.code
    and s.window_kind = d.window_kind
    and s.first_day = d.first_day
    and s.last_day = d.last_day
  left join excepted as x on x.code = d.code and x.first_day = d.first_day and x.last_day = d.last_day
  left join reached as m on m.code = d.code and m.due_date = case when d.window_kind = 'plazo' then d.last_day end
)
select
  municipality,
  code,
  position,
  indicator,
  line,
  action,
  window_kind,
  first_day as window_start,
  last_day as window_end,
  floor,
  goal,
  direction,
  unit,
  denominator_kind <> 'none' as ratio,
  legal,
  value,
  partial,
  is_open,
  case when is_open and state <> 'no_aplica' then to_attainment(value, goal, floor, direction, tolerance) end as progress,
  state,
  case when state <> 'no_aplica' then shortfall end as missing,
  case when state <> 'no_aplica' then excess end as excess,
  partial and shortfall is not null as missing_most,
  case
    when is_open
      and shortfall is not null
      and getvariable('cutoff') = bimester_end(getvariable('cutoff'))
      and last_day = bimester_end(last_day)
      then bimester_index(last_day) - bimester_index(getvariable('cutoff'))
  end::integer as missing_bimesters,
  case
    when window_kind <> 'plazo' then null
    when state = 'meta' and met_on is not null then greatest(0, met_on - last_day)
    when state in ('minimo', 'incumple', 'sin_dato') then getvariable('cutoff') - last_day
  end::integer as days_late,
  case when state = 'meta' then met_on end as met_on
from stated
order by municipality, position, window_start, window_end;
