-- one row per stock, deliverable or phase whose due date has not come and whose goal is not reached: how fast it moves, held
-- against how fast it has to (1 is just in time), at the last closed bimester; key: code
-- From the first bimester of the target in force on. There is none where the value is known in part (then it is from some day on, so
-- that the first value need not be asked), where the goal was already passed at the beginning, and where it lies one piece away: what is
-- done or not has no pace.
create table pace as
with in_force as (
  select
    municipality,
    code,
    ratio,
    bimester_index(valid_from) as first_t,
    t - provisional::integer as last_t,
    bimester_index(due_date) as due_t,
    goal,
    direction
  from (
    select b.*, g.denominator_kind <> 'none' as ratio
    from indicator_bimester as b
    join target as g on g.code = b.code and g.valid_from = b.valid_from
    qualify row_number() over (partition by b.code order by b.t desc) = 1
  )
  where window_kind = 'plazo' and due_date > getvariable('cutoff') and goal is not null and direction <> 'entre'
),
moved as (
  select
    f.*,
    (last.value - first.value) / (f.goal - first.value) as way,
    (f.last_t - f.first_t) / (f.due_t - f.first_t) as time
  from in_force as f
  join bimester_value as first on first.code = f.code and first.t = f.first_t
  join bimester_value as last on last.code = f.code and last.t = f.last_t and not last.partial
  where f.last_t > f.first_t
    and case f.direction
      when 'al_menos' then first.value < f.goal and last.value < f.goal
      else first.value > f.goal and last.value > f.goal
    end
    and (f.ratio or abs(f.goal - first.value) > 1)
)
select
  municipality,
  code,
  last_t as t,
  way / time as pace,
  case
    when not is_below(way / time, 0.95) then 'en_ritmo'
    when not is_below(way / time, 0.6) then 'moderado'
    when way >= 0 then 'insuficiente'
    else 'retroceso'
  end as word
from moved
order by municipality, code;
