-- one row per municipality and month, from the first of its plan or of its visits on to the last of either by the cut-off: the
-- visits of its site, as far as they are known; key: municipality, month
create table visit_month as
with covered as (
  select m.slug as municipality, s.first_day, s.last_day
  from covered_span as s
  join municipality as m on s.need = site_need(m.slug)
),
period as (
  select municipality, first_day, last_day, visits
  from standing_period
  where last_day <= getvariable('cutoff')
    and date_trunc('month', first_day) = date_trunc('month', last_day)
),
known_span as (
  select municipality, first_day, last_day from covered
  union all
  select municipality, first_day, last_day from period
),
life as (
  select municipality, min(first_day) as first_day, least(max(last_day), getvariable('cutoff')) as last_day
  from (
    select municipality, first_day, last_day from known_span
    union all
    select municipality, valid_from as first_day, valid_until as last_day from target
  )
  where first_day <= getvariable('cutoff')
  group by municipality
),
calendar as (
  select
    municipality,
    unnest(generate_series(date_trunc('month', first_day), last_day, interval 1 month))::date as first_day
  from life
),
covered_days as (
  select
    c.municipality,
    c.first_day,
    sum(least(k.last_day, last_day(c.first_day)) - greatest(k.first_day, c.first_day) + 1) as days
  from calendar as c
  join known_span as k
    on k.municipality = c.municipality
    and k.first_day <= last_day(c.first_day)
    and k.last_day >= c.first_day
  group by c.municipality, c.first_day
),
counted as (
  select municipality, date_trunc('month', date)::date as first_day, sum(visits) as visits
  from (
    select municipality, date, visits from site_visits where date <= getvariable('cutoff')
    union all
    select municipality, first_day as date, visits from period
  )
  group by municipality, 2
)
select
  c.municipality,
  strftime(c.first_day, '%Y-%m') as month,
  c.first_day,
  bimester_index(c.first_day) as t,
  case when d.days > 0 then coalesce(v.visits, 0) end::bigint as visits,
  coalesce(d.days, 0)::integer as covered_days,
  day(last_day(c.first_day))::integer as days
from calendar as c
left join covered_days as d on d.municipality = c.municipality and d.first_day = c.first_day
left join counted as v on v.municipality = c.municipality and v.first_day = c.first_day
order by c.municipality, c.first_day;
