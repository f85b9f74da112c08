-- one row per municipality and phase of the legal calendar: when it was due, when it was reached; key: municipality, phase
-- state, met_on, days_late: against the territorial date, the one for municipalities; plan_…: against the plan's own date, which is
-- the same day in most plans. national_days_late: against the date for national bodies, for comparison only.
-- code: the indicator of the plan that speaks for the phase (phase_indicator.sql). Where there is none, what the municipality declares
-- of the phase's measure is judged, and no score counts it; outside says why there is no indicator.
-- first_met_on: the day on which it was first reached, where it no longer is
-- value, numerator, denominator: what stood at the cut-off, known_on since when
create table phase_standing as
with place as (
  select
    m.slug as municipality,
    m.has_plan,
    m.cites_phases,
    p.*
  from municipality as m
  cross join phase as p
),
declared as (
  select
    p.municipality,
    p.phase,
    m.date,
    m.numerator,
    m.denominator,
    case when m.denominator > 0 then to_quotient(m.numerator, m.denominator) end as value,
    m.denominator = 0 and m.numerator = 0 as has_no_cases,
    case when m.denominator > 0 then m.numerator >= m.denominator else m.denominator = 0 and m.numerator > 0 end as is_met,
    m.denominator is null as is_unknown
  from place as p
  join measurements as m on m.municipality = p.municipality and m.metric = p.metric and m.date <= getvariable('cutoff')
  left join phase_indicator as f on f.municipality = p.municipality and f.phase = p.phase
  where f.code is null
),
-- a day on which it is seen how far a phase has come
look as (
  select f.municipality, f.phase, j.as_of, j.state
  from phase_indicator as f
  join judgement as j on j.window_id = f.window_id
  union all
  select
    municipality,
    phase,
    date as as_of,
    case when has_no_cases then 'no_aplica' when is_unknown then 'sin_dato' when is_met then 'meta' else 'incumple' end as state
  from declared
),
last_unmet as (
  select l.municipality, l.phase, max(l.as_of) as day
  from look as l
  join phase as p on p.phase = l.phase and l.as_of <= p.territorial_due
  where l.state <> 'meta'
  group by l.municipality, l.phase
),
seen as (
  select
    l.municipality,
    l.phase,
    arg_max(l.state, l.as_of) as state,
    min(l.as_of) filter (where l.state = 'meta' and (u.day is null or l.as_of > u.day)) as met_on,
    min(l.as_of) filter (where l.state = 'meta') as first_met_on
  from look as l
  left join last_unmet as u on u.municipality = l.municipality and u.phase = l.phase
  group by l.municipality, l.phase
),
known as (
  select
    f.municipality,
    f.phase,
    r.value,
    r.numerator,
    r.denominator,
    to_attainment(r.value, f.goal, f.floor, f.direction, null) as progress,
    (
      select max(m.date)
      from movement as m
      where m.window_id = f.window_id and m.numerator is not null and m.date <= getvariable('cutoff')
    ) as known_on
  from phase_indicator as f
  join measurement as r on r.window_id = f.window_id
  union all
  select municipality, phase, value, numerator, denominator, least(1.0, value) as progress, date as known_on
  from declared
  qualify row_number() over (partition by municipality, phase order by date desc) = 1
),
excepted as (
  select code, min(reason) as reason
  from exception
  where class = 'no_aplica' and code is not null
  group by code
),
judged as (
  select
    p.*,
    f.code,
    f.indicator,
    f.indicators,
    f.plan_due,
    f.plan_state,
    f.plan_met_on,
    f.plan_days_late,
    k.value,
    k.numerator,
    k.denominator,
    k.progress,
    k.known_on,
    s.met_on,
    s.first_met_on,
    case
      when f.plan_state = 'no_aplica' then 'no_aplica'
      when p.territorial_due > getvariable('cutoff') then 'no_exigible'
      when s.state = 'no_aplica' then 'no_aplica'
      else coalesce(s.state, 'sin_dato')
    end as state,
    case when f.plan_state = 'no_aplica' and e.code is not null then e.reason when s.state = 'no_aplica' then 'sin casos' end as reason
  from place as p
  left join phase_indicator as f on f.municipality = p.municipality and f.phase = p.phase
  left join known as k on k.municipality = p.municipality and k.phase = p.phase
  left join seen as s on s.municipality = p.municipality and s.phase = p.phase
  left join excepted as e on e.code = f.code
)
select
  municipality,
  phase,
  national_due,
  territorial_due,
  state,
  case when state = 'meta' then met_on end as met_on,
  case when state in ('minimo', 'incumple') then first_met_on end as first_met_on,
  case
    when state = 'meta' then greatest(0, met_on - territorial_due)
    when state in ('minimo', 'incumple', 'sin_dato') then getvariable('cutoff') - territorial_due
  end::integer as days_late,
  case
    when state = 'meta' then greatest(0, met_on - national_due)
    when state in ('minimo', 'incumple', 'sin_dato') then getvariable('cutoff') - national_due
  end::integer as national_days_late,
  value,
  numerator,
  denominator,
  progress,
  known_on,
  code,
  indicator,
  indicators,
  plan_due,
  plan_state,
  plan_met_on,
  plan_days_late,
  case
    when code is not null then null
    when not has_plan then 'sin_plan'
    when cites_phases then 'cita'
    else 'sin_indicador'
  end as outside,
  case when state = 'no_aplica' then reason end as reason
from judged
order by municipality, phase;
