-- the cut-off by default: the last day of the latest bimester that has ended and has an accepted row within some plan's
-- validity; while there is none, the last day of the latest ended bimester of any plan
set variable cutoff = (
  with fact_day as (
    select date from visit_day where rows > replaced
    union
    select until as date from judged_periods where fate = 'accepted'
    union
    select coalesce(date, requested) as date from publications
    union
    select date from attendance
    union
    select date from measurements
  ),
  validity as (
    select distinct valid_from, valid_until
    from target
  ),
  planned as (
    select f.date
    from fact_day as f
    join validity as v on f.date between v.valid_from and v.valid_until
  ),
  unplanned as (
    select least(max(valid_until), (getvariable('today')::date - interval 2 month)::date) as date
    from target
  )
  select coalesce(
    (select max(bimester_end(date)) from planned where bimester_end(date) < getvariable('today')::date),
    (select bimester_end(date) from unplanned)
  )
);
