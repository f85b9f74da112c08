-- one row per indicator of a municipality, file, and unbroken range of its lines whose accepted records were looked at for the
-- figures of a bimester: those of its kind, type and measure within the windows that closed or were open then
-- $1: municipality; $2: the bimester's place on the time axis
with result as (
  select
    c.code,
    b.first_day,
    b.as_of,
    6 * left(c.carried_from, 4)::integer + right(c.carried_from, 1)::integer as carried_t
  from compliance as c
  join indicator_bimester as b on b.code = c.code and b.t = c.t
  where c.municipality = $1 and c.t = $2
),
span as (
  select
    w.*,
    least(w.horizon, r.as_of) as until_day,
    case
      when w.is_stock or (w.window_kind = 'plazo' and not w.numerator_adds) then date '0001-01-01'
      else w.first_day
    end as from_day,
    case
      when w.window_kind = 'plazo' and (w.is_stock or not w.denominator_adds) then date '0001-01-01'
      else w.first_day
    end as denominator_from
  from result as r
  join measurement_window as w on w.code = r.code
  where w.window_kind = 'plazo'
    or (w.first_day <= r.as_of and (w.last_day >= r.first_day or bimester_index(w.last_day) = r.carried_t))
),
visit_day_read as (
  select
    r.file_id,
    r.line,
    r.date,
    r.page_no,
    coalesce(p.page, '') as page
  from kept.visit_record as r
  join municipality as m on m.code::integer = r.municipality
  join file as f on f.file_id = r.file_id
  left join kept.page as p on p.file_id = r.file_id and p.page_no = r.page_no
  where m.slug = $1
    and r.date between (select min(from_day) from span where source = 'visits')
      and (select max(until_day) from span where source = 'visits')
  qualify row_number() over (partition by r.date, coalesce(p.page, '') order by f.rank desc) = 1
),
standing_visit as (
  select *, min(page_no) over (partition by date) = 0 as has_total
  from visit_day_read
),
record as (
  select s.code, v.file_id, v.line, v.date
  from span as s
  join standing_visit as v
    on v.date between s.from_day and s.until_day
    and case
      when s.section is null then (v.page_no = 0) = v.has_total
      else contains(section_path(v.page), '/' || s.section || '/')
    end
  where s.source = 'visits'
  union
  select s.code, p.file_id, p.line, p.until as date
  from span as s
  join judged_periods as p
    on p.municipality = s.municipality
    and p.date >= s.from_day
    and p.until <= s.until_day
  where s.source = 'visits' and s.section is null and p.fate = 'accepted'
  union
  select s.code, p.file_id, p.line, case when s.query = 'on_time_deliveries' then p.agreed else p.date end as date
  from span as s
  join publications as p
    on p.municipality = s.municipality
    and case when s.query = 'on_time_deliveries' then p.agreed else p.date end between s.from_day and s.until_day
    and (s.type is null or p.type = s.type)
    and (s.query <> 'next_month_events' or p.type = 'evento')
    and (len(s.states) = 0 or list_contains(s.states, p.state))
  where s.source = 'publications'
  union
  select s.code, a.file_id, a.line, a.date
  from span as s
  join attendance as a
    on a.municipality = s.municipality
    and a.type = s.type
    and (s.organization_key is null or a.organization_key = s.organization_key)
    and a.date between s.from_day and s.until_day
  where s.source = 'attendance'
  union
  select s.code, m.file_id, m.line, m.date
  from span as s
  join measurements as m
    on m.municipality = s.municipality
    and m.date <= s.until_day
    and case
      when m.metric = s.metric then m.date >= s.from_day
      else m.metric = s.denominator_metric and m.date >= s.denominator_from
    end
),
ranged as (
  select *, line - dense_rank() over (partition by code, file_id order by line) as island
  from record
)
select
  r.code,
  f.path as file,
  f.sha256,
  f.demo,
  min(r.line)::integer as first_line,
  max(r.line)::integer as last_line,
  count(distinct r.line)::integer as records,
  min(r.date) as first_date,
  max(r.date) as last_date
from ranged as r
join file as f on f.file_id = r.file_id
group by r.code, r.file_id, f.path, f.sha256, f.demo, r.island
order by r.code, f.path, first_line;
