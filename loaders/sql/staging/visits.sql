-- one row per municipality, day and page (empty: the site's total) of the latest export that has it; key: municipality, date, page
-- For looking at: the figures are made of site_day and section_day, which are kept.
create view visits as
select
  r.file_id,
  r.line,
  m.slug as municipality,
  r.date,
  coalesce(p.page, '') as page,
  r.visits,
  r.visitors,
  r.pageviews
from visit_record as r
join municipality as m on m.code::integer = r.municipality
join file as f on f.file_id = r.file_id
left join page as p on p.file_id = r.file_id and p.page_no = r.page_no
qualify row_number() over (partition by r.municipality, r.date, coalesce(p.page, '') order by f.rank desc) = 1;

-- one row per municipality and day: the visits of the site; key: municipality, date
create view site_visits as
select m.slug as municipality, d.date, d.visits
from site_day as d
join municipality as m on m.code::integer = d.municipality;

-- one row per municipality, section that a plan asks for, and day; key: municipality, section, date
create view section_visits as
select m.slug as municipality, d.section, d.date, sum(d.visits)::bigint as visits
from section_day as d
join municipality as m on m.code::integer = d.municipality
group by m.slug, d.section, d.date;

-- one row per file, municipality and day of visits, with its lines; key: file_id, municipality, date
create view visit_file_day as
select d.file_id, f.path, f.format, f.rank, m.slug as municipality, d.date, d.is_total, d.rows > d.replaced as stands, d.first_line, d.last_line
from visit_day as d
join municipality as m on m.code::integer = d.municipality
join file as f on f.file_id = d.file_id;

-- one row per municipality and day: what counted its visits, a tool's total of the site or its pages; key: municipality, date
create view visit_counter as
select
  municipality,
  date,
  arg_max(format, (is_total, rank)) as format,
  bool_or(is_total) as is_total
from visit_file_day
where stands
group by municipality, date;
