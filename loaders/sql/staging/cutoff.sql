-- the cut-off by default: the last day of the latest bimester that has ended and has an accepted row within some plan's
-- validity; while there is none, the last day of the latest ended bimester of any plan
set variable cutoff = (
  with planned as (
    select distinct j.date
    from judged as j
    join target as t on j.date between t.valid_from and t.valid_until
    where j.fate = 'accepted'
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
