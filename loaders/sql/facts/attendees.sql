-- people at the gatherings of a type, added up over the gatherings
insert into movement
select w.window_id, g.date, sum(g.attendees) as numerator, null as denominator, null as key
from measurement_window as w
join gathering as g
  on g.municipality = w.municipality
  and g.type = w.type
  and g.date between w.first_day and w.horizon
where w.query = 'attendees'
group by w.window_id, g.date;
