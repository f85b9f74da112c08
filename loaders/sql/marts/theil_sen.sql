-- one row per value of a series from the fifth on, on the values up to it: the median of the slopes of all pairs (of pairs of
-- the same bimester where the test is seasonal) and its interval of 95 % (docs/method.md); key: basis, t
create table theil_sen as
with sorted as (
  select
    basis,
    list({t: t, slope: slope} order by slope) as pairs,
    list({t: t, slope: slope} order by slope) filter (where same_season) as season_pairs
  from series_pair
  group by basis
),
known as (
  select
    k.basis,
    k.t,
    k.n,
    k.variance,
    list_transform(
      list_filter(case when k.seasonal then s.season_pairs else s.pairs end, pair -> pair.t <= k.t),
      pair -> pair.slope
    ) as slopes
  from kendall as k
  join sorted as s on s.basis = k.basis
  where k.n >= 5
),
ranked as (
  select
    *,
    len(slopes) as pairs,
    greatest(1, floor((len(slopes) - case when n <= 10 then [8, 11, 13, 16, 18, 21][n - 4] else 1.96 * sqrt(variance) end) / 2))
      ::integer as rank
  from known
)
select
  basis,
  t,
  (slopes[(pairs + 1) // 2] + slopes[pairs // 2 + 1]) / 2 as slope,
  slopes[rank] as slope_low,
  slopes[pairs + 1 - rank] as slope_high
from ranked;
