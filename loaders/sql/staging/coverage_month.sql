-- one row per municipality, source, type and month that a file covers in part or whole, with those files
create table coverage_month as
with day as (
  select
    municipality,
    source,
    type,
    file_id,
    unnest(generate_series(
      first_day,
      least(last_day, getvariable('cutoff')),
      interval 1 day
    ))::date as date
  from (
    select municipality, source, type, file_id, first_day, last_day
    from coverage_span
    union all
    select municipality, 'visits' as source, 'periodo' as type, file_id, date as first_day, until as last_day
    from judged_periods
    where fate = 'accepted'
  )
)
select
  d.municipality,
  d.source,
  d.type,
  strftime(d.date, '%Y-%m') as month,
  count(distinct d.date)::integer as covered_days,
  day(last_day(min(d.date)))::integer as days,
  list(distinct coalesce(f.path, 'excepciones.csv') order by coalesce(f.path, 'excepciones.csv')) as files
from day as d
left join file as f on f.file_id = d.file_id
group by d.municipality, d.source, d.type, 4;
