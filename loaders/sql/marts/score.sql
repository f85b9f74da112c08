-- one row per municipality, level (municipio, linea, accion), key and bimester: the weighted mean of the compliance of the
-- indicators that have a goal and something due, its bounds, and the count of indicators by state; key: all four
create table score as
with levelled as (
  select *, unnest(['municipio', 'linea', 'accion']) as level
  from compliance
),
keyed as (
  select
    *,
    case level when 'municipio' then municipality when 'linea' then line else action end as key
  from levelled
)
select
  municipality,
  level,
  key,
  bimester,
  t,
  sum(weight * compliance order by position) / nullif(sum(weight order by position) filter (where compliance is not null), 0) as score,
  sum(weight * compliance_min order by position) / nullif(sum(weight order by position) filter (where is_judged(state)), 0) as score_min,
  sum(weight * compliance_max order by position) / nullif(sum(weight order by position) filter (where is_judged(state)), 0) as score_max,
  count(*) filter (where state = 'meta')::integer as n_meta,
  count(*) filter (where state = 'minimo')::integer as n_minimo,
  count(*) filter (where state = 'incumple')::integer as n_incumple,
  count(*) filter (where state = 'sin_dato')::integer as n_sin_dato,
  count(*) filter (where state = 'no_exigible')::integer as n_no_exigible,
  count(*) filter (where state = 'sin_meta')::integer as n_sin_meta,
  count(*) filter (where state = 'no_aplica')::integer as n_no_aplica,
  count(*) filter (where legal and state = 'incumple')::integer as overdue,
  bool_or(provisional) as provisional
from keyed
group by municipality, level, key, bimester, t
order by municipality, level = 'accion', level = 'linea', min(position), key, t;
