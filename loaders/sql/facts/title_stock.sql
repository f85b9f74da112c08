-- distinct titles that ever reached one of the states, each from the day on which it first did
insert into movement
select window_id, date, count(*) as numerator, null as denominator, null as key
from (
  select w.window_id, p.title_key, min(p.date) as date
  from measurement_window as w
  join publications as p
    on p.municipality = w.municipality
    and p.type = w.type
    and list_contains(w.states, p.state)
    and p.date <= w.horizon
  where w.query = 'title_stock'
  group by w.window_id, p.title_key
)
group by window_id, date;
