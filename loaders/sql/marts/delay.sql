-- one row per due date that has passed and bimester: since when its goal is reached (null while it is not); key: code, t
-- Reached in time: since the look from which it was reached on the due date; else the first look after it that reaches it.
create table delay as
with look as (
  select code, window_id, as_of, last_day as due_date, state = 'meta' as is_met
  from judgement
  where window_kind = 'plazo'
),
due as (
  select window_id, max(as_of) filter (where not is_met and as_of <= due_date) as last_unmet
  from look
  group by window_id
)
select
  b.code,
  b.t,
  l.due_date,
  min(l.as_of) filter (where l.is_met and (d.last_unmet is null or l.as_of > d.last_unmet)) as met_on
from indicator_bimester as b
join look as l on l.code = b.code and l.as_of <= b.as_of and l.due_date <= b.as_of
join due as d on d.window_id = l.window_id
group by b.code, b.t, l.due_date
qualify row_number() over (partition by b.code, b.t order by l.due_date desc) = 1;
