-- one row per comparison of proportions, bimester and step of the denominator, from the least that compares to the largest: the
-- limits between the municipalities, to be drawn; key: comparison, t, denominator
create table funnel_limit as
with span as (
  select comparison, t, any_value(pooled) as pooled, min(denominator) as least, max(denominator) as most
  from funnel
  where apart is null
  group by comparison, t
),
step as (
  select
    comparison,
    t,
    pooled,
    unnest(case when least = most then [least] else list_transform(range(0, 33), i -> least * pow(most / least, i / 32)) end) as denominator
  from span
)
select
  comparison,
  t,
  denominator,
  greatest(0.0, pooled - funnel_margin(pooled, denominator)) as lower,
  least(1.0, pooled + funnel_margin(pooled, denominator)) as upper
from step
order by comparison, t, denominator;
