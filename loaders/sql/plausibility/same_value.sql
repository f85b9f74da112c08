-- the same value in four closed windows in a row, or more
-- No sign: zero; what is exactly the floor or the goal, as one meeting a month; fewer than ten, which repeat by chance; shares
-- of a total below ten, or of the whole of it; stocks, which stand still by nature.
insert into plausibility
with known as (
  select
    w.municipality,
    w.code,
    w.source,
    w.metric,
    w.type,
    w.first_day,
    w.last_day,
    r.value,
    r.denominator,
    r.value > 0
      and r.value is distinct from w.goal
      and r.value is distinct from w.floor
      and case when w.denominator_kind = 'none' then r.value >= 10 else r.denominator >= 10 and r.value < 1 end as is_telling,
    lag(w.last_day) over by_time is distinct from w.first_day - 1
      or lag(r.value) over by_time is distinct from r.value
      or lag(r.denominator) over by_time is distinct from r.denominator as begins
  from measurement_window as w
  join reading as r on r.window_id = w.window_id and r.as_of = w.last_day
  where w.window_kind <> 'plazo' and not w.is_stock and r.is_complete and r.value is not null
  window by_time as (partition by w.code order by w.first_day)
),
numbered as (
  select *, sum(begins::integer) over (partition by code order by first_day) as run
  from known
),
repeated as (
  select
    municipality,
    code,
    any_value(source) as source,
    any_value(metric) as metric,
    any_value(type) as type,
    min(first_day) as first_day,
    max(last_day) as last_day,
    count(*)::integer as windows,
    any_value(value) as value,
    any_value(denominator) as denominator
  from numbered
  group by municipality, code, run
  having count(*) >= 4 and bool_and(is_telling)
),
row as (
  select s.code, s.first_day, f.path, m.line as first_line, m.line as last_line
  from repeated as s
  join measurements as m
    on m.municipality = s.municipality and m.metric = s.metric and m.date between s.first_day and s.last_day
  join file as f on f.file_id = m.file_id
  where s.source = 'measurements'
  union all
  select s.code, s.first_day, v.path, min(v.first_line) as first_line, max(v.last_line) as last_line
  from repeated as s
  join visit_file_day as v
    on v.municipality = s.municipality and v.date between s.first_day and s.last_day and v.stands
  where s.source = 'visits'
  group by s.code, s.first_day, v.path
  union all
  select s.code, s.first_day, f.path, min(p.line) as first_line, max(p.line) as last_line
  from repeated as s
  join publications as p
    on p.municipality = s.municipality
    and p.date between s.first_day and s.last_day
    and (s.type is null or p.type = s.type)
  join file as f on f.file_id = p.file_id
  where s.source = 'publications'
  group by s.code, s.first_day, f.path
  union all
  select s.code, s.first_day, f.path, min(a.line) as first_line, max(a.line) as last_line
  from repeated as s
  join attendance as a
    on a.municipality = s.municipality
    and a.date between s.first_day and s.last_day
    and (s.type is null or a.type = s.type)
  join file as f on f.file_id = a.file_id
  where s.source = 'attendance'
  group by s.code, s.first_day, f.path
)
select
  s.municipality,
  s.code,
  'same_value' as kind,
  s.first_day,
  s.last_day,
  null as subject,
  null as partner,
  null as before,
  null as after,
  s.windows as count,
  null as total,
  s.value,
  s.denominator as other,
  to_places(list(struct_pack(path := r.path, first_line := r.first_line, last_line := r.last_line)))
from repeated as s
join row as r on r.code = s.code and r.first_day = s.first_day
group by all;
