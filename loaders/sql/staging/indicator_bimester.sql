-- one row per indicator and bimester that one of its targets touches, up to the cut-off; key: code, t
-- In an edition of the report (loaders/edition.ts) a period of its kind stands for the bimester, here and in what is made of it.
-- as_of: the day on which the bimester is looked at, its last or the cut-off; goal and so on: the target in force on it
create table indicator_bimester as
with touched as (
  select
    *,
    unnest(generate_series(
      period_start(valid_from),
      least(valid_until, getvariable('cutoff')),
      window_length(period_kind())
    ))::date as first_day
  from target
  where valid_from <= getvariable('cutoff')
)
select
  municipality,
  code,
  period_index(first_day) as t,
  period_label(period_index(first_day)) as bimester,
  first_day,
  period_end(first_day) as last_day,
  least(period_end(first_day), getvariable('cutoff')) as as_of,
  period_end(first_day) > getvariable('cutoff') as provisional,
  window_kind,
  due_date,
  floor,
  goal,
  direction,
  tolerance,
  valid_from,
  valid_until
from touched
qualify row_number() over (partition by code, first_day order by valid_from desc) = 1;
