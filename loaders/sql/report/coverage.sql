-- one row per source that a municipality's plan is measured by, and month between two days: the days of it up to the second
-- that the source covers, by whatever file or declaration; declared measurements have no days, only dates
-- $1: municipality; $2: first day; $3: last day
with source as (
  select distinct source
  from target
  where municipality = $1
    and valid_from <= $3::date
    and valid_until >= $2::date
    and source <> 'measurements'
),
day as (
  select unnest(generate_series($2::date, $3::date, interval 1 day))::date as date
),
covered as (
  select distinct c.source, d.date
  from coverage_span as c
  join day as d on d.date between c.first_day and c.last_day
  where c.municipality = $1
)
select
  s.source,
  strftime(d.date, '%Y-%m') as month,
  count(c.date)::integer as covered_days,
  count(*)::integer as days
from source as s
cross join day as d
left join covered as c on c.source = s.source and c.date = d.date
group by s.source, month
order by s.source, month;
