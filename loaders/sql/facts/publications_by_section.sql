-- publications, with the section of the site that each belongs to
insert into movement
select
  w.window_id,
  p.date,
  count(*) as numerator,
  null as denominator,
  coalesce(p.section, 'sin sección') as key
from measurement_window as w
join publications as p
  on p.municipality = w.municipality
  and p.date between w.first_day and w.horizon
  and (w.type is null or p.type = w.type)
where w.query = 'publications_by_section'
group by w.window_id, p.date, 5;
