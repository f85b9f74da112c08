-- one row per indicator and window that overlaps its targets' validity and begins by the cut-off; key: window_id
-- first_day, last_day: the whole calendar window; for a due date, the validity's first day and the due date
-- is_due, floor, goal …: of the target that judges the window: the one valid on its first day (on the due date; the first
-- one where the due date fell before it). What is measured, and how, is told by the last target that the window overlaps.
-- horizon: the last day whose facts count
create table measurement_window as
with overlap as (
  select
    code,
    window_kind,
    valid_from,
    unnest(generate_series(
      window_start(window_kind, valid_from),
      least(valid_until, getvariable('cutoff')),
      window_length(window_kind)
    ))::date as first_day
  from target
  where window_kind <> 'plazo' and valid_from <= getvariable('cutoff')
),
bounded as (
  select
    code,
    window_kind,
    first_day,
    (first_day + window_length(window_kind) - interval 1 day)::date as last_day,
    max(valid_from) as measured_from
  from overlap
  group by code, window_kind, first_day
  union all
  select
    code,
    window_kind,
    min(min(valid_from)) over (partition by code) as first_day,
    due_date as last_day,
    max(valid_from) as measured_from
  from target
  where window_kind = 'plazo' and valid_from <= getvariable('cutoff')
  group by code, window_kind, due_date
),
judging as (
  select
    *,
    window_kind = 'plazo' and due_date < min(valid_from) over (partition by code)
      and valid_from = min(valid_from) over (partition by code) as judges_before
  from target
),
judged as (
  select b.code, b.window_kind, b.first_day, b.last_day, j.floor, j.goal, j.direction, j.tolerance
  from bounded as b
  join judging as j on j.code = b.code and j.window_kind = b.window_kind
  where case
    when b.window_kind <> 'plazo' then b.first_day between j.valid_from and j.valid_until
    else b.last_day = j.due_date and (j.judges_before or b.last_day between j.valid_from and j.valid_until)
  end
)
select
  row_number() over (order by m.municipality, m.position, b.first_day, b.last_day)::integer as window_id,
  b.code,
  b.window_kind,
  b.first_day,
  b.last_day,
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
