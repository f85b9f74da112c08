-- one row per indicator and window that overlaps its targets' validity and begins by the cut-off; key: window_id
-- first_day, last_day: the whole calendar window; for a due date, the validity's first day and the due date
-- is_due, floor, goal …: of the target that judges the window: the one valid on its first day (on the due date; the first
-- one where the due date fell before it). What is measured, and how, is told by the last target that the window overlaps.
-- horizon: the last day whose facts count
create table measurement_window as
with periodic as (
  select distinct
    code,
    window_kind,
    unnest(generate_series(
      window_start(window_kind, valid_from),
      least(valid_until, getvariable('cutoff')),
      window_length(window_kind)
    ))::date as first_day
  from target
  where window_kind <> 'plazo' and valid_from <= getvariable('cutoff')
),
bounded as (
  select code, window_kind, first_day, (first_day + window_length(window_kind) - interval 1 day)::date as last_day
  from periodic
  union all
  select code, window_kind, min(valid_from) as first_day, due_date as last_day
  from target
  where window_kind = 'plazo' and valid_from <= getvariable('cutoff')
  group by code, window_kind, due_date
),
measured as (
  select
    b.code,
    b.window_kind,
    b.first_day,
    b.last_day,
    t.* exclude (code, window_kind, floor, goal, direction, tolerance)
  from bounded as b
  join target as t
    on t.code = b.code
    and t.window_kind = b.window_kind
    and (t.window_kind <> 'plazo' or t.due_date = b.last_day)
    and (t.window_kind = 'plazo' or (t.valid_from <= b.last_day and t.valid_until >= b.first_day))
  qualify row_number() over (partition by b.code, b.window_kind, b.first_day, b.last_day order by t.valid_from desc) = 1
),
judging as (
  select
    t.*,
    case when t.window_kind = 'plazo' and t.due_date < min(t.valid_from) over (partition by t.code)
      then row_number() over (partition by t.code order by t.valid_from) = 1
      else false
    end as judges_before
  from target as t
)
select
  row_number() over (order by m.municipality, m.position, m.first_day, m.last_day)::integer as window_id,
  m.*,
  case when m.window_kind = 'plazo' then getvariable('cutoff') else least(m.last_day, getvariable('cutoff')) end as horizon,
  j.code is not null as is_due,
  j.floor,
  j.goal,
  coalesce(j.direction, 'al_menos') as direction,
  j.tolerance
from measured as m
left join judging as j
  on j.code = m.code
  and j.window_kind = m.window_kind
  and case
    when m.window_kind <> 'plazo' then m.first_day between j.valid_from and j.valid_until
    else m.last_day = j.due_date and (j.judges_before or m.last_day between j.valid_from and j.valid_until)
  end;
