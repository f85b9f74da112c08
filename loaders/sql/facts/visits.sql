-- visits of the site, or of the pages of one section, by day
-- A day's total is what an export states for the site; else the sum of its pages.
insert into movement
with site_day as (
  select
    municipality,
    date,
    case
      when bool_or(page = '') then sum(visits) filter (where page = '')
      else sum(visits)
    end as visits
  from visits
  group by municipality, date
)
select w.window_id, d.date, d.visits as numerator, null as denominator, null as key
from measurement_window as w
join site_day as d
  on d.municipality = w.municipality
  and d.date between w.first_day and w.horizon
where w.query = 'visits' and w.section is null
union all
select w.window_id, v.date, sum(v.visits) as numerator, null as denominator, null as key
from measurement_window as w
join visits as v
  on v.municipality = w.municipality
  and v.date between w.first_day and w.horizon
  and contains(section_path(v.page), '/' || w.section || '/')
where w.query = 'visits' and w.section is not null
group by w.window_id, v.date;
