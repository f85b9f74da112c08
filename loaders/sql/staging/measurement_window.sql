-- one row per indicator and window that overlaps its targets' validity and begins by the cut-off; key: window_id
-- first_day, last_day: as target_window has them
-- is_due, floor, goal …: of the target that judges the window, which also tells what is measured, and how; where none judges it,
-- the last target that it overlaps does.
-- opens: the first day of the first target that asks for the window; a due date that is promised later is not looked at before
-- horizon: the last day whose facts count
create table measurement_window as
with bounded as (
  select
    code,
    window_kind,
    first_day,
    last_day,
    min(valid_from) as opens,
    coalesce(max(valid_from) filter (where judges), max(valid_from)) as measured_from
  from target_window
  where valid_from <= getvariable('cutoff')
    and (window_kind = 'plazo' or first_day <= getvariable('cutoff'))
  group by code, window_kind, first_day, last_day
),
judged as (
  select w.code, w.window_kind, w.first_day, w.last_day, j.floor, j.goal, j.direction, j.tolerance
  from target_window as w
  join target as j on j.code = w.code and j.valid_from = w.valid_from
  where w.judges
)
select
  row_number() over (order by m.municipality, m.position, b.first_day, b.last_day)::integer as window_id,
  b.code,
  b.window_kind,
  b.first_day,
  b.last_day,
  b.opens,
  case when b.window_kind = 'plazo' then getvariable('cutoff') else least(b.last_day, getvariable('cutoff')) end as horizon,
  m.municipality,
  m.position,
  m.indicator,
  m.query,
  m.source,
  m.numerator_adds,
  m.denominator_kind,
  m.denominator_adds,
  m.is_stock,
  m.is_level,
  m.grows,
  m.type,
  m.states,
  m.section,
  m.organization_key,
  m.min_attendees,
  m.metric,
  m.denominator_metric,
  n.need,
  j.code is not null as is_due,
  j.floor,
  j.goal,
  coalesce(j.direction, 'al_menos') as direction,
  j.tolerance
from bounded as b
join target as m on m.code = b.code and m.valid_from = b.measured_from
join indicator_need as n on n.code = b.code and n.valid_from = b.measured_from
left join judged as j
  on j.code = b.code
  and j.window_kind = b.window_kind
  and j.first_day = b.first_day
  and j.last_day = b.last_day;
