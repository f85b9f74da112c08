-- distinct titles of a type: each counts once in a window, on the day of its first publication in it
insert into movement
select window_id, date, count(*) as numerator, null as denominator, null as key
from (
  select w.window_id, p.title_key, min(p.date) as date
  from measurement_window as w
  join publications as p
    on p.municipality = w.municipality
    and p.type = w.type
    and p.date between w.first_day and w.horizon
  where w.query = 'distinct_titles'
  group by w.window_id, p.title_key
)
group by window_id, date;
