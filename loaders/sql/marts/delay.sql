-- one row per due date and bimester: the days between it and its fulfilment, or the end of the bimester while it is not
-- fulfilled; key: code, t
create table delay as
with look as (
  select j.code, j.window_id, j.as_of, j.last_day as due_date, j.state = 'meta' as is_met
  from judgement as j
  where j.window_kind = 'plazo'
),
standing as (
  select
    b.code,
    b.t,
    b.as_of,
    l.due_date,
    max(l.as_of) filter (where not l.is_met) as last_unmet
  from indicator_bimester as b
  join look as l on l.code = b.code and l.as_of <= b.as_of and l.due_date <= b.as_of
  group by b.code, b.t, b.as_of, l.due_date
  qualify row_number() over (partition by b.code, b.t order by l.due_date desc) = 1
)
select
  s.code,
  s.t,
  min(l.as_of) as met_on,
  greatest(0, coalesce(min(l.as_of), s.as_of) - s.due_date)::integer as days_late
from standing as s
left join look as l
  on l.code = s.code
  and l.due_date = s.due_date
  and l.is_met
  and l.as_of <= s.as_of
  and (s.last_unmet is null or l.as_of > s.last_unmet)
group by s.code, s.t, s.as_of, s.due_date;
