-- one row per indicator and bimester that one of its targets touches, up to the cut-off; key: code, t
-- as_of: the day on which the bimester is looked at, its last or the cut-off; goal and so on: the target in force on it
create table indicator_bimester as
with touched as (
  select
    *,
    unnest(generate_series(
      bimester_start(valid_from),
      least(valid_until, getvariable('cutoff')),
      interval 2 month
    ))::date as first_day
  from target
  where valid_from <= getvariable('cutoff')
)
select
  municipality,
  code,
  bimester_index(first_day) as t,
  bimester_label(bimester_index(first_day)) as bimester,
  first_day,
  bimester_end(first_day) as last_day,
  least(bimester_end(first_day), getvariable('cutoff')) as as_of,
  bimester_end(first_day) > getvariable('cutoff') as provisional,
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
