-- one row per look at a window, with the days that its source covers; key: window_id, as_of
-- elapsed_days: from the window's first day to the day of the look; window_days: to the window's last (after a due date, to
-- the day of the look)
-- A period of visits whose days are not told apart covers only the windows that hold it whole.
-- Where people are counted, a day with a gathering known only by its total is not covered: who came is not known.
create table look_coverage as
with unlisted as (
  select distinct w.window_id, g.date
  from measurement_window as w
  join gathering as g
    on g.municipality = w.municipality
    and g.type = w.type
    and g.people = 0
    and g.date between w.first_day and w.horizon
  where w.query = 'distinct_people'
),
unlisted_days as (
  select l.window_id, l.as_of, count(*) as days
  from look as l
  join unlisted as u on u.window_id = l.window_id and u.date <= l.as_of
  group by l.window_id, l.as_of
),
span as (
  select
    l.window_id,
    l.as_of,
    w.need,
    least(w.first_day, l.as_of) as first_day,
    greatest(l.as_of, w.last_day) as last_day
  from look as l
  join measurement_window as w on w.window_id = l.window_id
),
covered as (
  select
    s.window_id,
    s.as_of,
    coalesce(
      sum(least(c.last_day, s.as_of) - greatest(c.first_day, s.first_day) + 1) filter (where c.need is not null),
      0
    ) as days,
    any_value(s.as_of - s.first_day + 1) as elapsed_days,
    any_value(s.last_day - s.first_day + 1) as window_days
  from span as s
  left join covered_span as c on c.need = s.need and c.first_day <= s.as_of and c.last_day >= s.first_day
  group by s.window_id, s.as_of
),
in_periods as (
  select s.window_id, s.as_of, sum(p.last_day - p.first_day + 1) as days
  from span as s
  join measurement_window as w on w.window_id = s.window_id and w.query = 'visits' and w.section is null
  join standing_period as p
    on p.municipality = w.municipality
    and p.first_day >= s.first_day
    and p.last_day <= s.as_of
  group by s.window_id, s.as_of
)
select
  c.window_id,
  c.as_of,
  greatest(0, c.days + coalesce(p.days, 0) - coalesce(u.days, 0))::integer as covered_days,
  c.elapsed_days::integer as elapsed_days,
  c.window_days::integer as window_days
from covered as c
left join unlisted_days as u on u.window_id = c.window_id and u.as_of = c.as_of
left join in_periods as p on p.window_id = c.window_id and p.as_of = c.as_of;
