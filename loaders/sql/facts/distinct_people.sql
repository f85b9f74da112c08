-- distinct people at the gatherings of a type, of one organisation where the plan names it; each counts once in a window
insert into movement
select window_id, date, count(*) as numerator, null as denominator, null as key
from (
  select w.window_id, a.person, min(a.date) as date
  from measurement_window as w
  join attendance as a
    on a.municipality = w.municipality
    and a.type = w.type
    and a.person is not null
    and (w.organization_key is null or a.organization_key = w.organization_key)
    and a.date between w.first_day and w.horizon
  where w.query = 'distinct_people'
  group by w.window_id, a.person
)
group by window_id, date;
