-- one row per indicator of a municipality and kind of window of which some fell due in a period: how they came out. A due date is
-- judged as of the period's last day, as the matrix has it.
-- $1: municipality; $2: first day; $3: last day
with fallen as (
  select code, window_kind, last_day, state
  from judgement
  where municipality = $1
    and last_day between $2::date and $3::date
    and as_of = case when window_kind = 'plazo' then $3::date else last_day end
)
select
  c.code,
  any_value(c.indicator) as indicator,
  f.window_kind,
  count(*)::integer as windows,
  count(*) filter (where f.state = 'meta')::integer as n_meta,
  count(*) filter (where f.state = 'minimo')::integer as n_minimo,
  count(*) filter (where f.state = 'incumple')::integer as n_incumple,
  count(*) filter (where f.state = 'sin_dato')::integer as n_sin_dato,
  count(*) filter (where f.state = 'no_aplica')::integer as n_no_aplica,
  min(f.last_day) as first_due,
  max(f.last_day) as last_due
from fallen as f
join (
  select code, arg_max(indicator, t) as indicator, max(position) as position
  from compliance
  group by code
) as c on c.code = f.code
group by c.code, f.window_kind
order by max(c.position), f.window_kind;
