-- one row per target and window that overlaps its validity, over the plan's whole horizon; key: code, valid_from, first_day, last_day
-- first_day, last_day: the whole calendar window; for a due date, the first day on which the indicator has one and the due date
-- judges: whether this target judges the window: the one valid on its first day (on the due date; the indicator's first one
-- where the due date fell before it)
create table target_window as
with dated as (
  select *, min(valid_from) over (partition by code) as begins
  from target
),
spanned as (
  select
    code,
    valid_from,
    valid_until,
    window_kind,
    unnest(generate_series(
      window_start(window_kind, valid_from),
      valid_until,
      window_length(window_kind)
    ))::date as first_day
  from dated
  where window_kind <> 'plazo'
)
select
  code,
  valid_from,
  window_kind,
  first_day,
  (first_day + window_length(window_kind) - interval 1 day)::date as last_day,
  first_day between valid_from and valid_until as judges
from spanned
union all
select
  code,
  valid_from,
  window_kind,
  min(valid_from) over (partition by code) as first_day,
  due_date as last_day,
  due_date between valid_from and valid_until or (due_date < begins and valid_from = begins) as judges
from dated
where window_kind = 'plazo';
