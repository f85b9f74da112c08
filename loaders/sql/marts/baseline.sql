-- one row per value of a series, with the stretch of the series that it is compared within; key: basis, t
-- A stretch begins where a new baseline is declared; its first twelve values are its baseline.
-- span: how far the value lies from that of the period before, where that is known too
create table baseline as
with declared as (
  select distinct y.basis, c.date
  from change as c
  join basis as y
    on (c.municipality is null or c.municipality = y.municipality)
    and (c.code is null or c.code = y.code)
  where c.starts_baseline
),
stretched as (
  select s.*, coalesce(d.date, date '0001-01-01') as stretch
  from series as s
  asof left join declared as d on d.basis = s.basis and s.first_day >= d.date
)
select
  *,
  row_number() over stretch_order <= 12 as is_baseline,
  case when period - lag(period) over stretch_order = 1 then abs(value - lag(value) over stretch_order) end as span
from stretched
window stretch_order as (partition by basis, stretch order by t);
