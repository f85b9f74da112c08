-- requests for information that fell due in a window, and those delivered in time, by department
-- A request is due on the agreed day, or on that of its extension, of which 7 calendar days count at the most. It belongs
-- to the window of the agreed day, delivered or not. A later row of the same request replaces the earlier one.
insert into movement
with request as (
  select
    municipality,
    type,
    agreed,
    department,
    case when extended is null then agreed else least(extended, agreed + 7) end as due,
    coalesce(delivered, date) as delivered
  from publications
  where agreed is not null
  qualify row_number() over (
    partition by municipality, type, title_key, coalesce(department, ''), coalesce(requested, agreed), agreed
    order by date nulls last, file_id, line
  ) = 1
)
select
  w.window_id,
  r.agreed as date,
  count(*) filter (where r.delivered <= least(r.due, getvariable('cutoff'))) as numerator,
  count(*) as denominator,
  coalesce(r.department, 'sin dependencia') as key
from measurement_window as w
join request as r
  on r.municipality = w.municipality
  and r.agreed between w.first_day and w.horizon
  and (w.type is null or r.type = w.type)
where w.query = 'on_time_deliveries'
group by w.window_id, r.agreed, 5;
