-- one row per look at a window, with the days that its source covers; key: window_id, as_of
-- elapsed_days: from the window's first day to the day of the look; window_days: to the window's last (after a due date, to
-- the day of the look)
create table look_coverage as
with span as (
  select
    l.window_id,
    l.as_of,
    w.need,
    least(w.first_day, l.as_of) as first_day,
    greatest(l.as_of, w.last_day) as last_day
  from look as l
  join measurement_window as w on w.window_id = l.window_id
)
select
  s.window_id,
  s.as_of,
  coalesce(
    sum(least(c.last_day, s.as_of) - greatest(c.first_day, s.first_day) + 1) filter (where c.need is not null),
    0
  )::integer as covered_days,
  any_value(s.as_of - s.first_day + 1)::integer as elapsed_days,
  any_value(s.last_day - s.first_day + 1)::integer as window_days
from span as s
left join covered_span as c on c.need = s.need and c.first_day <= s.as_of and c.last_day >= s.first_day
group by s.window_id, s.as_of;
