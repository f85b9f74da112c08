-- one row per window, file and span of days of visits (`visit_span`: a day, a month or a bimester of the window) that fared
-- alike, and per period of which only the sum is known; columns as in evidence.sql
create or replace temp table visit_evidence as
with asked as (
  select w.window_id, w.municipality, w.code, w.section, w.first_day, w.horizon, m.code::integer as number
  from measurement_window as w
  join municipality as m on m.slug = w.municipality
  where w.query = 'visits'
),
file_day as (
  select
    d.*,
    bool_or(d.is_total) over same_day as has_total,
    arg_max(d.file_id, f.rank) filter (where d.is_total) over same_day as total_file,
    arg_max(d.file_id, f.rank) over alike as latest_file,
    count(*) over alike as files
  from visit_day as d
  join file as f on f.file_id = d.file_id
  where d.municipality in (select number from asked)
  window
    same_day as (partition by d.municipality, d.date),
    alike as (partition by d.municipality, d.date, d.is_total)
),
site_day_row as (
  select
    a.window_id,
    d.file_id,
    d.date,
    d.first_line,
    d.last_line,
    d.rows,
    d.replaced,
    d.counted as visits,
    case
      when d.replaced = d.rows then 'reemplazada'
      when d.has_total and not d.is_total then 'total_aparte'
    end as why,
    case
      when d.replaced = d.rows and (d.is_total or d.files = 2) then d.latest_file
      when d.has_total and not d.is_total then d.total_file
    end as other_file
  from asked as a
  join file_day as d on d.municipality = a.number and d.date between a.first_day and a.horizon
  where a.section is null
),
section_day_row as (
  select
    a.window_id,
    d.file_id,
    d.date,
    d.first_line,
    d.last_line,
    d.rows + d.replaced as rows,
    d.replaced,
    d.visits,
    case when d.rows = 0 then 'reemplazada' end as why,
    null::integer as other_file
  from asked as a
  join section_day as d
    on d.municipality = a.number
    and d.section = a.section
    and d.date between a.first_day and a.horizon
),
day_row as (
  select * from site_day_row
  union all
  select * from section_day_row
),
period_row as (
  select
    a.window_id,
    p.file_id,
    p.line,
    p.date,
    p.until,
    p.visits,
    case
      when p.fate = 'duplicated' then 'duplicada'
      when p.fate = 'replaced' then 'reemplazada'
      when s.municipality is null then 'dias_aparte'
      when p.date < a.first_day or p.until > a.horizon then 'no_cabe'
    end as why
  from asked as a
  join judged_periods as p
    on p.municipality = a.municipality
    and p.page = ''
    and p.visits is not null
    and p.date <= a.horizon
    and p.until >= a.first_day
  left join standing_period as s
    on s.municipality = p.municipality
    and s.first_day = p.date
    and s.last_day = p.until
  where a.section is null
)
select
  window_id,
  'numerador' as role,
  file_id,
  min(first_line) as first_line,
  max(last_line) as last_line,
  sum(rows)::integer as rows,
  min(date) as first_day,
  max(date) as last_day,
  sum(visits)::double as numerator,
  null::double as denominator,
  why is null as counts,
  why,
  other_file,
  sum(replaced)::integer as replaced
from day_row
group by
  window_id,
  file_id,
  case getvariable('visit_span')
    when 'day' then date - date '2000-01-01'
    when 'month' then 12 * year(date) + month(date)
    else bimester_index(date)
  end,
  why,
  other_file
union all
select
  window_id,
  'numerador' as role,
  file_id,
  line as first_line,
  line as last_line,
  1 as rows,
  date as first_day,
  until as last_day,
  visits::double as numerator,
  null as denominator,
  why is null as counts,
  why,
  null as other_file,
  0 as replaced
from period_row;
