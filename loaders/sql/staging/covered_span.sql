-- one row per need and unbroken span of covered days up to the cut-off; key: need, first_day
-- A need is what an indicator's numerator is read from: a source and type of records of a municipality, and the indicator
-- itself where an exception covers it alone. The visits of a site are one also where no indicator asks for them: sites are ranked.
create table covered_span as
with need as (
  select municipality, source, need_type, need_code, need
  from indicator_need
  union
  select municipality, source, 'total' as need_type, null as need_code, site_need(municipality) as need
  from coverage_span
  where source = 'visits'
),
piece as (
  select n.need, s.first_day, least(s.last_day, getvariable('cutoff')) as last_day
  from need as n
  join coverage_span as s
    on s.municipality = n.municipality
    and s.source = n.source
    and (s.type = n.need_type or (s.type is null and (s.file_id is null or n.need_type is distinct from 'solicitud')))
    and (s.code is null or s.code = n.need_code)
  where s.first_day <= getvariable('cutoff')
),
reach as (
  select
    *,
    max(last_day) over (
      partition by need order by first_day, last_day rows between unbounded preceding and 1 preceding
    ) as reached
  from piece
),
island as (
  select
    *,
    count(*) filter (where reached is null or first_day > reached + 1) over (
      partition by need order by first_day, last_day rows unbounded preceding
    ) as nth
  from reach
)
select need, min(first_day) as first_day, max(last_day) as last_day
from island
group by need, nth;
