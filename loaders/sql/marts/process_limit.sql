-- one row per value of a series that has limits: between them lies what chance alone explains; key: code, t
-- On the scale of the value: a value is the mean over its windows, so that the limits of a total of k windows are divided by k.
create table process_limit as
with limited as (
  select
    b.municipality,
    b.code,
    b.t,
    l.centre,
    case l.chart
      when 'c' then 3 * sqrt(l.centre / b.windows)
      when 'p' then 3 * sqrt(l.centre * (1 - l.centre) / b.denominator)
      when 'xmr' then l.margin
    end as margin,
    l.is_clipped
  from baseline as b
  join stretch_limit as l on l.basis = b.basis and l.stretch = b.stretch
  where l.chart in ('c', 'xmr') or (l.chart = 'p' and l.centre > 0 and l.centre < 1)
)
select
  municipality,
  code,
  t,
  greatest(0.0, centre - margin) as lower,
  centre,
  case when is_clipped then least(1.0, centre + margin) else centre + margin end as upper
from limited
order by municipality, code, t;
