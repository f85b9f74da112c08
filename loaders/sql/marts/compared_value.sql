-- one row per municipality of a comparison and bimester that has ended and has something to compare: a window that closes in it,
-- or the day by which something is due; key: comparison, municipality, t
-- value, numerator, denominator: null unless all of it is known; rate: of a count, per 1 000 inhabitants
-- apart: why it does not compare: no_aplica, sin_casos, sin_dato, faltan_datos (fewer than .80 of the last six bimesters' windows)
create table compared_value as
with told as (
  select
    c.comparison,
    c.is_count,
    b.municipality,
    b.code,
    b.t,
    b.bimester,
    s.state,
    s.direction,
    s.floor,
    s.goal,
    v.value,
    v.numerator,
    v.denominator,
    k.known_windows,
    k.windows,
    case
      when b.window_kind = 'plazo' then not v.partial and v.numerator is not null
      else v.windows_known = v.windows
    end as is_whole
  from indicator_bimester as b
  join comparison as c on c.code = b.code and c.valid_from = b.valid_from
  join bimester_value as v on v.code = b.code and v.t = b.t
  join compliance as s on s.code = b.code and s.t = b.t
  join completeness as k on k.code = b.code and k.t = b.t
  where not b.provisional and (b.window_kind = 'plazo' or v.windows > 0)
),
judged as (
  select
    t.* exclude (value, numerator, denominator, is_count, state, is_whole),
    case when t.is_whole and t.state <> 'no_aplica' then t.value end as value,
    case when t.is_whole and t.state <> 'no_aplica' then t.numerator end as numerator,
    case when t.is_whole and t.state <> 'no_aplica' then t.denominator end as denominator,
    case when t.is_count then nullif(m.population, 0) end as population,
    case when t.is_count then m.population_year end as population_year,
    case
      when t.is_whole and t.denominator = 0 and t.numerator = 0 then 'sin_casos'
      when t.state = 'no_aplica' then 'no_aplica'
      when not t.is_whole or t.value is null then 'sin_dato'
      when not is_comparable(t.known_windows, t.windows) then 'faltan_datos'
    end as apart
  from told as t
  join municipality as m on m.slug = t.municipality
)
select *, 1000 * value / population as rate
from judged
order by comparison, municipality, t;
