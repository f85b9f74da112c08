-- one row per indicator with a series, at the cut-off: is its last value unusual, and can it reach what the plan asks? key: code
-- unusual: outside the limits, or the end of eight values in a row on one side of the centre; a value on it is passed over
create table process as
with in_force as (
  select b.code, y.basis, b.floor, b.goal, b.direction
  from indicator_bimester as b
  join basis as y on y.code = b.code and y.valid_from = b.valid_from
  qualify row_number() over (partition by b.code order by b.t desc) = 1
),
latest as (
  select b.*, f.floor, f.goal, f.direction
  from baseline as b
  join in_force as f on f.basis = b.basis
  qualify row_number() over (partition by b.code order by b.t desc) = 1
),
sided as (
  select b.basis, case when is_above(b.value, l.centre) then 1 when is_below(b.value, l.centre) then -1 else 0 end as side
  from latest as v
  join stretch_limit as l on l.basis = v.basis and l.stretch = v.stretch
  join baseline as b on b.basis = v.basis and b.stretch = v.stretch
  where side <> 0
  qualify row_number() over (partition by b.basis order by b.t desc) <= 8
),
run as (
  select basis, sum(side) as sides
  from sided
  group by basis
)
select
  v.municipality,
  v.code,
  l.chart,
  l.centre,
  p.lower,
  p.upper,
  l.baseline_n,
  l.chart is not null and l.baseline_n < 12 as provisional,
  l.baseline_from,
  v.t as last_t,
  v.value as last_value,
  case
    when is_above(v.value, p.upper) then 'arriba'
    when is_below(v.value, p.lower) then 'abajo'
    when r.sides = 8 then 'racha_arriba'
    when r.sides = -8 then 'racha_abajo'
  end as unusual,
  case v.direction
    when 'entre' then to_range_assurance(p.lower, p.upper, v.floor, v.goal)
    else to_assurance(p.lower, p.upper, v.goal, v.direction)
  end as assurance_goal,
  case when v.direction <> 'entre' then to_assurance(p.lower, p.upper, v.floor, v.direction) end as assurance_floor
from latest as v
join stretch_limit as l on l.basis = v.basis and l.stretch = v.stretch
left join process_limit as p on p.code = v.code and p.t = v.t
left join run as r on r.basis = v.basis
order by v.municipality, v.code;
