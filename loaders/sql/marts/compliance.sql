-- one row per municipality, indicator and bimester: did they comply? key: code, t
-- shortfall, excess: of the windows that closed (docs/method.md); added: over them all, else that of the worst one
-- missing, overrun: of the window that is open at the bimester's end, and missing_bimesters the whole bimesters left until
-- missing_by, its last day; missing_most: no more is missing, the value being known in part
-- advised: what an even pace would have reached in the open window by now, where less was; it decides nothing
create table compliance as
with indicator as (
  select
    code,
    municipality,
    min(position) as position,
    arg_max(line, valid_from) as line,
    arg_max(action, valid_from) as action,
    arg_max(indicator, valid_from) as indicator,
    arg_max(unit, valid_from) as unit,
    arg_max(denominator_kind <> 'none', valid_from) as ratio,
    arg_max(is_level, valid_from) as is_level,
    bool_or(legal) as legal
  from target
  group by code, municipality
),
assumption as (
  select b.code, b.t, t.window_assumed, t.goal_assumed, t.weight
  from indicator_bimester as b
  join target as t on t.code = b.code and t.valid_from = b.valid_from
),
excepted as (
  select b.code, b.t, min(e.reason) as reason
  from indicator_bimester as b
  join exception as e
    on e.class = 'no_aplica'
    and e.code = b.code
    and e.valid_from
      <= case when b.window_kind = 'plazo' then b.as_of else greatest(b.first_day, b.valid_from) end
    and e.valid_until >= least(b.as_of, b.valid_until)
  group by b.code, b.t
),
open_window as (
  select
    b.code,
    b.t,
    j.shortfall as missing,
    j.excess as overrun,
    j.partial,
    j.last_day,
    case
      when b.as_of = bimester_end(b.as_of) and j.last_day = bimester_end(j.last_day) then bimester_index(j.last_day) - bimester_index(b.as_of)
    end as bimesters_left,
    case
      when j.adds_up and j.window_kind <> 'plazo' and j.direction = 'al_menos' and not j.partial
        then floor(j.goal * (j.as_of - j.first_day + 1) / (j.last_day - j.first_day + 1))
    end as advised,
    j.value
  from indicator_bimester as b
  join judgement as j on j.code = b.code and j.as_of = b.as_of and j.last_day > b.as_of
  qualify row_number() over (partition by b.code, b.t order by j.last_day, j.window_id) = 1
),
standing as (
  select
    b.*,
    coalesce(c.t < b.t and b.goal is not null and x.code is null, false) as is_carried,
    c.t as judged_t,
    c.* exclude (code, t, floor, goal, reason, adds_up),
    c.adds_up as added,
    c.floor as judged_floor,
    c.goal as judged_goal,
    coalesce(x.reason, c.reason) as reason,
    case
      when x.code is not null then 'no_aplica'
      when c.t = b.t then c.state
      when b.goal is null then 'sin_meta'
      when c.t is null then 'no_exigible'
      else c.state
    end as outcome
  from indicator_bimester as b
  asof left join closing as c on c.code = b.code and c.t <= b.t
  left join excepted as x on x.code = b.code and x.t = b.t
)
select
  i.municipality,
  i.code,
  i.position,
  i.indicator,
  i.line,
  i.action,
  i.unit,
  a.weight,
  i.ratio,
  i.is_level,
  i.legal,
  s.window_kind,
  a.window_assumed,
  a.goal_assumed,
  s.due_date,
  s.bimester,
  s.t,
  v.value,
  v.numerator,
  v.denominator,
  case
    when s.outcome = 'sin_meta' then s.floor
    when s.outcome = 'no_exigible' or s.judged_goal is null then v.open_floor
    else s.judged_floor
  end as floor,
  case
    when s.outcome = 'sin_meta' then s.goal
    when s.outcome = 'no_exigible' or s.judged_goal is null then v.open_goal
    else s.judged_goal
  end as goal,
  s.direction,
  v.progress,
  case when is_judged(s.outcome) then s.compliance end as compliance,
  case when is_judged(s.outcome) then s.compliance_min end as compliance_min,
  case when is_judged(s.outcome) then s.compliance_max end as compliance_max,
  s.outcome as state,
  case
    when is_judged(s.outcome) then s.windows
    when s.outcome = 'sin_meta' then v.windows
    else 0
  end::integer as windows,
  case
    when is_judged(s.outcome) then s.windows_known
    when s.outcome = 'sin_meta' then v.windows_known
    else 0
  end::integer as windows_known,
  case when is_judged(s.outcome) then s.windows_met else 0 end::integer as windows_met,
  v.windows_valued::integer as windows_valued,
  s.is_carried as carried,
  case when s.is_carried then period_label(s.judged_t) end as carried_from,
  s.provisional,
  case s.outcome
    when 'meta' then case when d.met_on > d.due_date then d.met_on - d.due_date when d.met_on is not null then 0 end
    when 'minimo' then s.as_of - d.due_date
    when 'incumple' then s.as_of - d.due_date
  end::integer as days_late,
  case when s.outcome = 'meta' then d.met_on end as met_on,
  v.covered_days,
  v.window_days,
  v.partial,
  case when s.outcome = 'no_aplica' then s.reason end as no_aplica_reason,
  case when s.outcome in ('incumple', 'minimo') then s.shortfall end as shortfall,
  case when s.outcome in ('incumple', 'minimo') then s.excess end as excess,
  case when s.outcome in ('incumple', 'minimo') then s.added end as added,
  o.missing,
  o.overrun,
  coalesce(o.partial and o.missing is not null, false) as missing_most,
  case when o.missing is not null then o.bimesters_left end::integer as missing_bimesters,
  case when o.missing is not null or o.overrun is not null then o.last_day end as missing_by,
  case when o.missing is not null and o.value < o.advised then o.advised end as advised
from standing as s
join indicator as i on i.code = s.code
join bimester_value as v on v.code = s.code and v.t = s.t
join assumption as a on a.code = s.code and a.t = s.t
left join delay as d on d.code = s.code and d.t = s.t
left join open_window as o on o.code = s.code and o.t = case when s.outcome <> 'no_aplica' then s.t end
order by i.municipality, i.position, s.t;
