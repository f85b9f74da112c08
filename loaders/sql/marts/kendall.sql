-- one row per value of a series, on the values up to it: Kendall's S, its variance and the probability of one at least so large
-- if the order were chance (docs/method.md); key: basis, t
-- seasonal: all six bimesters have at least three values, and only values of the same bimester are compared
-- Both sums of the variance grow value by value (kendall_thirds), so that each value is met once.
create table kendall as
with met as (
  select
    basis,
    t,
    sum(step) as steps,
    count(*) as earlier,
    count(*) filter (where step = 0) as equal,
    sum(step) filter (where same_season) as season_steps,
    count(*) filter (where same_season) as season_earlier,
    count(*) filter (where same_season and step = 0) as season_equal
  from series_pair
  group by basis, t
),
added as (
  select
    s.basis,
    s.t,
    coalesce(m.steps, 0) as steps,
    coalesce(m.earlier, 0) as earlier,
    coalesce(m.equal, 0) as equal,
    coalesce(m.season_steps, 0) as season_steps,
    coalesce(m.season_earlier, 0) as season_earlier,
    coalesce(m.season_equal, 0) as season_equal
  from series as s
  left join met as m on m.basis = s.basis and m.t = s.t
),
summed as (
  select
    basis,
    t,
    earlier + 1 as n,
    equal,
    count(*) filter (where season_earlier = 2) over upto = 6 as seasonal,
    sum(steps) over upto as s,
    sum(kendall_thirds(earlier) - kendall_thirds(equal)) over upto / 3 as variance,
    sum(season_steps) over upto as season_s,
    sum(kendall_thirds(season_earlier) - kendall_thirds(season_equal)) over upto / 3 as season_variance
  from added
  window upto as (partition by basis order by t)
),
tied as (
  select later.basis, later.t, string_agg(earlier.equal, '' order by earlier.equal) as ties
  from summed as later
  join summed as earlier on earlier.basis = later.basis and earlier.t <= later.t
  where later.n between 5 and 10
  group by later.basis, later.t
),
chosen as (
  select
    basis,
    t,
    n::integer as n,
    seasonal,
    case when seasonal then season_s else s end::integer as s,
    case when seasonal then season_variance else variance end::double as variance
  from summed
)
select
  c.*,
  case
    when c.n < 5 then null
    when c.s = 0 then 1.0
    when c.n <= 10 then p.p_value
    else normal_p((abs(c.s) - 1) / sqrt(c.variance))
  end as p_value
from chosen as c
left join tied as e on e.basis = c.basis and e.t = c.t
left join kendall_probability as p on p.ties = e.ties and p.s = abs(c.s);
