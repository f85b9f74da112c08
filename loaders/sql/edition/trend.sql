-- one row per row of an edition's compliance: whether the indicator is changing, as it was told of the last bimester that had
-- ended by the period's end; key: code, t
-- A series has its own values, whatever an edition's periods: their mean would show less than they do.
create table trend as
with ended as (
  select
    code,
    t,
    bimester_index(as_of) - case when bimester_end(as_of) > as_of then 1 else 0 end as bimester_t
  from indicator_bimester
),
known as (
  select code, bool_and(signal = 'no_aplica') as is_none
  from memory.main.trend
  group by code
)
select
  e.code,
  e.t,
  r.n,
  r.slope,
  r.slope_low,
  r.slope_high,
  r.p_value,
  coalesce(r.signal, case when k.is_none then 'no_aplica' else 'insuficiente' end) as signal
from ended as e
asof left join memory.main.trend as r on r.code = e.code and r.t <= e.bimester_t
left join known as k on k.code = e.code;
