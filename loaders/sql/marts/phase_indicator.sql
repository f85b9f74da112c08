-- one row per municipality and phase that an indicator of its plan follows: the one that speaks for the phase, and how it stands
-- against the plan's date at the cut-off; key: municipality, phase
-- That of the phase's own measure speaks, else the one of the phase that stands worst; one without a goal does not.
-- indicators: how many follow the phase; window_id: null while the plan has not begun
create table phase_indicator as
with promised as (
  select t.municipality, t.code, t.phase, bool_or(t.metric = p.metric) as is_own
  from target as t
  join phase as p on p.phase = t.phase
  group by t.municipality, t.code, t.phase
),
due as (
  select
    q.phase,
    q.is_own,
    o.*,
    case o.state when 'incumple' then 1 when 'sin_dato' then 2 when 'minimo' then 3 when 'no_exigible' then 4 when 'meta' then 5 else 6 end as rank
  from promised as q
  join obligation as o on o.code = q.code and o.window_kind = 'plazo'
  qualify row_number() over (partition by q.phase, o.code order by o.window_end desc) = 1
),
spokesman as (
  select *, count(*) over (partition by municipality, phase) as indicators
  from due
  qualify row_number() over (partition by municipality, phase order by is_own desc nulls last, rank, met_on desc, position) = 1
)
select
  s.municipality,
  s.phase,
  s.code,
  s.indicator,
  s.indicators,
  s.window_end as plan_due,
  s.state as plan_state,
  s.met_on as plan_met_on,
  s.days_late as plan_days_late,
  s.goal,
  s.floor,
  s.direction,
  w.window_id
from spokesman as s
left join measurement_window as w
  on w.code = s.code
  and w.window_kind = s.window_kind
  and w.last_day = s.window_end
  and w.first_day = s.window_start
order by s.municipality, s.phase;
