-- one row per indicator with at least six values and bimester ahead, at most six after the last value: the band that holds the
-- next values with a probability of 80 %, if it goes on as it did; key: code, t
-- Time is counted from the last value, so that nothing is lost of the figures. Longer windows are projected where they end.
create table projection as
with last_closed as (
  select bimester_index(getvariable('cutoff') + 1) - 1 as t
),
in_force as (
  select b.code, b.municipality, y.basis, y.window_kind, y.is_proportion
  from indicator_bimester as b
  join basis as y on y.code = b.code and y.valid_from = b.valid_from
  qualify row_number() over (partition by b.code order by b.t desc) = 1
),
latest as (
  select f.*, k.t as last_t, k.n, e.slope
  from in_force as f
  join kendall as k on k.basis = f.basis
  join theil_sen as e on e.basis = k.basis and e.t = k.t
  where k.n >= 6
  qualify row_number() over (partition by k.basis order by k.t desc) = 1
),
point as (
  select l.basis, s.t - l.last_t as x, s.value as y, l.slope, s.numerator > s.denominator as exceeds
  from latest as l
  join series as s on s.basis = l.basis
),
line as (
  select
    basis,
    median(y - slope * x) as intercept,
    avg(x) as mean_x,
    sum(x * x) - count(*) * avg(x) * avg(x) as spread_x,
    coalesce(bool_or(exceeds), false) as exceeds
  from point
  group by basis
),
residual as (
  select p.basis, sqrt(sum(pow(p.y - l.intercept - p.slope * p.x, 2) order by p.x) / (count(*) - 2)) as deviation
  from point as p
  join line as l on l.basis = p.basis
  group by p.basis
),
ahead as (
  select
    l.municipality,
    l.code,
    l.last_t + x as t,
    i.intercept + l.slope * x as value,
    q.t90 * r.deviation * sqrt(1 + 1 / l.n + pow(x - i.mean_x, 2) / i.spread_x) as margin,
    case when l.is_proportion and not i.exceeds then 1.0 else 'infinity'::double end as most
  from latest as l
  join line as i on i.basis = l.basis
  join residual as r on r.basis = l.basis
  join student_quantile as q on q.freedom = l.n - 2
  cross join generate_series(1, 6) as step(x)
  where l.last_t + x > (select t from last_closed)
    and closes_in(l.window_kind, l.last_t + x)
)
select
  municipality,
  code,
  t,
  bimester_label(t) as bimester,
  greatest(0.0, least(most, value)) as value,
  greatest(0.0, least(most, value - margin)) as low,
  greatest(0.0, least(most, value + margin)) as high
from ahead
order by municipality, code, t;
