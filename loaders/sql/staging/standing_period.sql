-- one row per municipality and period of more than a day of which only the sum of the site's visits is known; key: municipality,
-- first_day, last_day
-- Where days are known they prevail over the period that holds them, and a shorter period over a longer one.
create table standing_period as
with period as (
  select p.municipality, p.date as first_day, p.until as last_day, p.visits, p.until - p.date as length, f.rank
  from judged_periods as p
  join file as f on f.file_id = p.file_id
  where p.fate = 'accepted' and p.page = '' and p.visits is not null
),
known_by_day as (
  select municipality, first_day, last_day
  from coverage_span
  where source = 'visits' and file_id is not null
)
select p.municipality, p.first_day, p.last_day, p.visits
from period as p
where not exists (
  select 1
  from known_by_day as d
  where d.municipality = p.municipality and d.first_day <= p.last_day and d.last_day >= p.first_day
)
and not exists (
  select 1
  from period as o
  where o.municipality = p.municipality
    and o.first_day <= p.last_day
    and o.last_day >= p.first_day
    and (o.length < p.length or (o.length = p.length and o.first_day <> p.first_day and o.rank > p.rank))
);
