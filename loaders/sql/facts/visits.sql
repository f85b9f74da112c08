-- visits of the site, or of the pages of one section, by day
-- A day's total is what an export states for the site; else the sum of its pages. What is known of a longer period only
-- counts in the windows that hold it whole, from its last day on.
insert into movement
select w.window_id, d.date, d.visits as numerator, null as denominator, null as key
from measurement_window as w
join site_visits as d
  on d.municipality = w.municipality
  and d.date between w.first_day and w.horizon
where w.query = 'visits' and w.section is null
union all
select w.window_id, p.last_day as date, p.visits as numerator, null as denominator, null as key
from measurement_window as w
join standing_period as p
  on p.municipality = w.municipality
  and p.first_day >= w.first_day
  and p.last_day <= w.horizon
where w.query = 'visits' and w.section is null
union all
select w.window_id, d.date, d.visits as numerator, null as denominator, null as key
from measurement_window as w
join section_visits as d
  on d.municipality = w.municipality
  and d.section = w.section
  and d.date between w.first_day and w.horizon
where w.query = 'visits' and w.section is not null;
