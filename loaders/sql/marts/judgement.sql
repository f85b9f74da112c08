-- one row per look at a window that a goal judges, as if the window closed on that day; key: window_id, as_of
-- attainment and its bounds as docs/method.md has them: unknown is 0 in the lower bound and 1 in the upper
-- shortfall: what the value lacks to its goal (to the lower end of a range); excess: what it is above its goal; partial: of a
-- value known in part, so that no more is lacking, and no less exceeds. adds_up: the shortfalls of several windows may be summed
create table judgement as
with excepted as (
  select w.window_id, min(e.reason) as reason
  from measurement_window as w
  join exception as e
    on e.class = 'no_aplica'
    and e.municipality = w.municipality
    and e.code = w.code
    and e.valid_from <= w.first_day
    and e.valid_until >= w.last_day
  where w.window_kind <> 'plazo'
  group by w.window_id
),
compared as (
  select
    r.*,
    w.code,
    w.municipality,
    w.window_kind,
    w.first_day,
    w.last_day,
    w.floor,
    w.goal,
    w.direction,
    w.numerator_adds and w.denominator_kind = 'none' and not w.is_stock as adds_up,
    w.grows and not r.is_complete and (r.value is not null or r.exceeds_nothing) as is_at_least,
    e.window_id is not null as is_excepted,
    case when e.window_id is not null then e.reason when r.has_no_cases then 'sin casos' end as reason,
    case
      when r.exceeds_nothing then (w.direction = 'al_menos')::double
      else to_attainment(r.value, w.goal, w.floor, w.direction, w.tolerance)
    end as reached,
    case w.direction
      when 'al_menos' then r.value >= w.goal or r.exceeds_nothing
      when 'entre' then r.value between w.floor and w.goal
      else r.value <= w.goal
    end as is_met,
    case w.direction
      when 'al_menos' then r.value >= w.floor
      when 'a_lo_sumo' then r.value <= w.floor
      else false
    end as is_at_floor
  from reading as r
  join measurement_window as w on w.window_id = r.window_id
  left join excepted as e on e.window_id = r.window_id
  where w.is_due and w.goal is not null
),
stated as (
  select
    *,
    case
      when is_excepted or (is_complete and has_no_cases) then 'no_aplica'
      when is_complete and is_met then 'meta'
      when is_complete and is_at_floor then 'minimo'
      when is_complete then 'incumple'
      when is_at_least and direction = 'al_menos' and is_met then 'meta'
      when is_at_least and direction = 'a_lo_sumo' and is_met is not true and is_at_floor is not true then 'incumple'
      else 'sin_dato'
    end as state
  from compared
)
select
  window_id,
  as_of,
  code,
  municipality,
  window_kind,
  first_day,
  last_day,
  floor,
  goal,
  direction,
  value,
  state,
  reason,
  case
    when state = 'no_aplica' then null
    when is_complete or state in ('meta', 'incumple') then reached
  end as attainment,
  case
    when state = 'no_aplica' then null
    when is_complete then reached
    when is_at_least and direction = 'al_menos' then reached
    else 0.0
  end as attainment_min,
  case
    when state = 'no_aplica' then null
    when is_complete then reached
    when is_at_least and direction = 'a_lo_sumo' then reached
    else 1.0
  end as attainment_max,
  case
    when state = 'no_aplica' or is_met or not (is_complete or is_at_least) then null
    when direction = 'al_menos' then as_written(goal - value)
    when direction = 'entre' and value < floor then as_written(floor - value)
  end as shortfall,
  case
    when state = 'no_aplica' or is_met or not (is_complete or is_at_least) then null
    when direction = 'a_lo_sumo' then as_written(value - goal)
    when direction = 'entre' and value > goal then as_written(value - goal)
  end as excess,
  is_at_least as partial,
  adds_up
from stated;
