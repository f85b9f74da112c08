-- requests for information that fell due in a window, and those delivered in time, by department
-- A request belongs to the window of the agreed day, delivered or not.
insert into movement
select
  w.window_id,
  r.agreed as date,
  count(*) filter (where r.delivered <= least(r.due, getvariable('cutoff'))) as numerator,
  count(*) as denominator,
  coalesce(r.department, 'sin dependencia') as key
from measurement_window as w
join requests as r
  on r.municipality = w.municipality
  and r.agreed between w.first_day and w.horizon
  and (w.type is null or r.type = w.type)
where w.query = 'on_time_deliveries'
group by w.window_id, r.agreed, 5;
