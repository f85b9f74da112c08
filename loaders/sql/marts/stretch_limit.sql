-- one row per stretch of a series: the chart that fits it and what its baseline says; key: basis, stretch
-- chart: c for separate events that are fewer than ten in a bimester, p for parts of a whole, else xmr, which needs five spans;
-- null below six values. centre: on the scale of the value. margin: of xmr, how far the limits lie from the centre.
-- is_clipped: the value cannot exceed 1
create table stretch_limit as
with found as (
  select
    b.basis,
    b.stretch,
    any_value(y.counts_events) as counts_events,
    any_value(y.is_proportion) and bool_and(b.numerator <= b.denominator) as is_proportion,
    count(*) filter (where is_baseline) as baseline_n,
    min(t) as baseline_from,
    count(span) filter (where is_baseline) as spans,
    avg(span order by t) filter (where is_baseline) as mean_span,
    avg(value order by t) filter (where is_baseline) as mean_value,
    sum(events) filter (where is_baseline) as events,
    sum(windows) filter (where is_baseline) as windows,
    sum(numerator order by t) filter (where is_baseline) as numerator,
    sum(denominator order by t) filter (where is_baseline) as denominator
  from baseline as b
  join (select distinct basis, counts_events, is_proportion from basis) as y on y.basis = b.basis
  group by b.basis, b.stretch
),
charted as (
  select
    *,
    case
      when baseline_n < 6 then null
      when counts_events and events / baseline_n < 10 then 'c'
      when is_proportion then 'p'
      when spans >= 5 then 'xmr'
    end as chart
  from found
)
select
  basis,
  stretch,
  chart,
  case chart when 'c' then events / windows when 'p' then numerator / denominator when 'xmr' then mean_value end as centre,
  case when chart = 'xmr' then 2.66 * mean_span end as margin,
  is_proportion as is_clipped,
  baseline_n::integer as baseline_n,
  baseline_from
from charted;
