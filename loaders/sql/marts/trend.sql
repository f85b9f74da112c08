-- one row per row of compliance: whether the indicator is changing, on its series up to that bimester; key: code, t
-- n is null where there can be no series; the figures are null below five values
create table trend as
with judged as (
  select
    b.municipality,
    b.code,
    b.t,
    y.has_series,
    case when y.has_series then coalesce(k.n, 0) end as n,
    e.slope,
    e.slope_low,
    e.slope_high,
    k.p_value,
    coalesce(k.seasonal, false) as seasonal,
    case b.direction
      when 'al_menos' then sign(k.s)
      when 'a_lo_sumo' then -sign(k.s)
      else case when v.value < b.floor then sign(k.s) when v.value > b.goal then -sign(k.s) else 0 end
    end as better
  from indicator_bimester as b
  join basis as y on y.code = b.code and y.valid_from = b.valid_from
  asof left join kendall as k on k.basis = y.basis and k.t <= b.t
  left join theil_sen as e on e.basis = k.basis and e.t = k.t
  left join series as v on v.basis = k.basis and v.t = k.t
)
select
  * exclude (has_series, better),
  case
    when not has_series then 'no_aplica'
    when n < 5 then 'insuficiente'
    when p_value < 0.05 and better > 0 then 'mejora'
    when p_value < 0.05 and better < 0 then 'deterioro'
    when p_value < 0.1 and better > 0 then 'indicio_mejora'
    when p_value < 0.1 and better < 0 then 'indicio_deterioro'
    else 'sin_senal'
  end as signal
from judged
order by municipality, code, t;
