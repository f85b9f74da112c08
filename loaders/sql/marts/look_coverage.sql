-- one row per look at a window, with the days that its source covers; key: window_id, as_of
-- elapsed_days: from the window's first day to the day of the look; window_days: to the window's last (after a due date, to
-- the day of the look)
create table look_coverage as
with span as (
  select
    l.window_id,
    l.as_of,
    w.code,
    w.municipality,
    w.source,
    least(w.first_day, l.as_of) as first_day,
    greatest(l.as_of, w.last_day) as last_day,
    case
      when w.source <> 'visits' then w.type
      when w.section is null then 'total'
      else 'paginas'
    end as type
  from look as l
  join measurement_window as w on w.window_id = l.window_id
),
need as (
  select distinct municipality, source, type, code
  from covered_day
),
needed as (
  select s.*, n.code as need_code
  from span as s
  left join need as n
    on n.municipality = s.municipality
    and n.source = s.source
    and n.type is not distinct from s.type
    and (n.code is null or n.code = s.code)
  qualify row_number() over (partition by s.window_id, s.as_of order by n.code nulls last) = 1
),
counted as (
  select
    municipality || '/' || source || '/' || coalesce(type, '') || '/' || coalesce(code, '') as need,
    date,
    nth
  from covered_day
),
asked as (
  select
    *,
    municipality || '/' || source || '/' || coalesce(type, '') || '/' || coalesce(need_code, '') as need,
    first_day - 1 as day_before
  from needed
)
select
  a.window_id,
  a.as_of,
  (coalesce(u.nth, 0) - coalesce(b.nth, 0))::integer as covered_days,
  (a.as_of - a.first_day + 1)::integer as elapsed_days,
  (a.last_day - a.first_day + 1)::integer as window_days
from asked as a
asof left join counted as u on u.need = a.need and u.date <= a.as_of
asof left join counted as b on b.need = a.need and b.date <= a.day_before;
