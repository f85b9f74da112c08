-- distinct days with a publication, of any type or of one
insert into movement
select distinct w.window_id, p.date, 1 as numerator, null as denominator, null as key
from measurement_window as w
join publications as p
  on p.municipality = w.municipality
  and p.date between w.first_day and w.horizon
  and (w.type is null or p.type = w.type)
where w.query = 'publication_days';
