-- Counts the touched days anew: which rows stand, and what they come to. A day of one file takes its rows as they are; of a
-- day that several files have, each page's row of the latest export stands. What lies outside the span of what was touched is
-- never looked at.
create or replace temp table touched as
select distinct municipality, date
from kept.touched_day;

set variable first_day = (select min(date) from touched);
set variable last_day = (select max(date) from touched);
set variable first_municipality = (select min(municipality) from touched);
set variable last_municipality = (select max(municipality) from touched);

create or replace temp table touched_file_day as
select
  d.file_id,
  d.municipality,
  d.date,
  d.visits,
  d.replaced,
  d.counted,
  count(*) over (partition by d.municipality, d.date) > 1 as is_contested
from kept.visit_day as d
semi join touched as t on t.municipality = d.municipality and t.date = d.date
where d.date between getvariable('first_day') and getvariable('last_day')
  and d.municipality between getvariable('first_municipality') and getvariable('last_municipality');

set variable first_file = (select min(file_id) from touched_file_day);
set variable last_file = (select max(file_id) from touched_file_day);

create or replace temp table contested_row as
select
  r.file_id,
  r.line,
  r.municipality,
  r.date,
  r.page_no,
  r.visits,
  bool_or(r.page_no = 0) over (partition by r.municipality, r.date) as has_total,
  row_number() over (
    partition by r.municipality, r.date, coalesce(p.page, '')
    order by f.exported_at desc, f.path desc
  ) = 1 as stands
from kept.visit_record as r
join touched_file_day as d on d.file_id = r.file_id and d.municipality = r.municipality and d.date = r.date and d.is_contested
join kept.source_file as f on f.file_id = r.file_id
left join kept.page as p on p.file_id = r.file_id and p.page_no = r.page_no
where r.date between getvariable('first_day') and getvariable('last_day')
  and r.municipality between getvariable('first_municipality') and getvariable('last_municipality')
  and r.file_id between getvariable('first_file') and getvariable('last_file');

create or replace temp table section_page as
select n.municipality, n.section, p.file_id, p.page_no
from kept.page as p
join kept.section_need as n
  on n.municipality between getvariable('first_municipality') and getvariable('last_municipality')
  and contains(section_path(p.page), '/' || n.section || '/')
where p.file_id in (select distinct file_id from touched_file_day);

create or replace temp view day_row as
select r.file_id, r.line, r.municipality, r.date, r.page_no, r.visits, true as stands
from kept.visit_record as r
semi join (select * from touched_file_day where not is_contested) as d
  on d.file_id = r.file_id and d.municipality = r.municipality and d.date = r.date
where r.date between getvariable('first_day') and getvariable('last_day')
  and r.municipality between getvariable('first_municipality') and getvariable('last_municipality')
  and r.file_id between getvariable('first_file') and getvariable('last_file')
union all
select file_id, line, municipality, date, page_no, visits, stands
from contested_row;

delete from kept.site_day as s
using touched as t
where s.municipality = t.municipality
  and s.date = t.date
  and s.date between getvariable('first_day') and getvariable('last_day')
  and s.municipality between getvariable('first_municipality') and getvariable('last_municipality');

insert into kept.site_day
select municipality, date, visits
from touched_file_day
where not is_contested
union all
select
  municipality,
  date,
  case when bool_or(page_no = 0) then sum(visits) filter (where page_no = 0) else sum(visits) end::bigint as visits
from contested_row
where stands
group by municipality, date
order by municipality, date;

delete from kept.section_day as s
using touched as t
where s.municipality = t.municipality
  and s.date = t.date
  and s.date between getvariable('first_day') and getvariable('last_day')
  and s.municipality between getvariable('first_municipality') and getvariable('last_municipality');

insert into kept.section_day
select
  r.municipality,
  p.section,
  r.date,
  r.file_id,
  count(*) filter (where r.stands)::integer as rows,
  count(*) filter (where not r.stands)::integer as replaced,
  coalesce(sum(r.visits) filter (where r.stands), 0)::bigint as visits,
  min(r.line) as first_line,
  max(r.line) as last_line
from day_row as r
join section_page as p on p.municipality = r.municipality and p.file_id = r.file_id and p.page_no = r.page_no
group by r.municipality, p.section, r.date, r.file_id
order by r.municipality, p.section, r.date, r.file_id;

update kept.visit_day as d
set replaced = c.replaced, counted = c.counted
from (
  select
    t.file_id,
    t.municipality,
    t.date,
    count(*) filter (where not r.stands)::integer as replaced,
    case
      when t.is_contested then coalesce(sum(r.visits) filter (where r.stands and (r.page_no = 0 or not r.has_total)), 0)
      else t.visits
    end::bigint as counted
  from touched_file_day as t
  left join contested_row as r on r.file_id = t.file_id and r.municipality = t.municipality and r.date = t.date
  where t.is_contested or t.replaced > 0 or t.counted <> t.visits
  group by t.file_id, t.municipality, t.date, t.is_contested, t.visits
) as c
where d.file_id = c.file_id
  and d.municipality = c.municipality
  and d.date = c.date
  and (d.replaced <> c.replaced or d.counted <> c.counted)
  and d.date between getvariable('first_day') and getvariable('last_day')
  and d.municipality between getvariable('first_municipality') and getvariable('last_municipality');

delete from kept.touched_day;
