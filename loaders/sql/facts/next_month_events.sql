-- distinct events that were announced in one month and take place in the next
insert into movement
select window_id, date, count(*) as numerator, null as denominator, null as key
from (
  select w.window_id, p.title_key, p.event_date, min(p.date) as date
  from measurement_window as w
  join publications as p
    on p.municipality = w.municipality
    and p.type = 'evento'
    and p.date between w.first_day and w.horizon
    and date_trunc('month', p.event_date) = date_trunc('month', p.date) + interval 1 month
  where w.query = 'next_month_events'
  group by w.window_id, p.title_key, p.event_date
)
group by window_id, date;
