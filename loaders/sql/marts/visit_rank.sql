-- one row per municipality and month of visit_month: its place among all, its department and its group, by visits and by visits
-- per 1 000 inhabitants; only equal ones share a place; key: municipality, month
-- known_months of months: of the six bimesters that end with the month's own, up to the month
-- apart: why it has no place: sin_dato, mes_incompleto (not all of its days are covered), faltan_datos (fewer than .80 of those
-- months are known)
create table visit_rank as
with complete as (
  select
    v.municipality,
    v.month,
    count(*) filter (where p.covered_days = p.days)::integer as known_months,
    count(*)::integer as months
  from visit_month as v
  join visit_month as p
    on p.municipality = v.municipality
    and p.t between v.t - 5 and v.t
    and p.first_day <= v.first_day
  group by v.municipality, v.month
),
judged as (
  select
    v.*,
    k.known_months,
    k.months,
    m.department,
    m.peer_group,
    nullif(m.population, 0) as population,
    m.population_year,
    case
      when v.covered_days = 0 then 'sin_dato'
      when v.covered_days < v.days then 'mes_incompleto'
      when not is_comparable(k.known_months, k.months) then 'faltan_datos'
    end as apart
  from visit_month as v
  join complete as k on k.municipality = v.municipality and k.month = v.month
  join municipality as m on m.slug = v.municipality
),
rated as (
  select *, case when apart is null then 1000 * visits / population end as rate
  from judged
)
select
  municipality,
  month,
  visits,
  covered_days,
  days,
  known_months,
  months,
  population,
  case when population is not null then population_year end as population_year,
  rate,
  apart,
  case when apart is null then rank() over (partition by month, apart is null order by visits desc) end::integer as rank,
  case
    when apart is null then rank() over (partition by month, department, apart is null order by visits desc)
  end::integer as rank_department,
  case
    when apart is null and peer_group is not null
      then rank() over (partition by month, peer_group, apart is null order by visits desc)
  end::integer as rank_group,
  case
    when rate is not null then rank() over (partition by month, rate is null order by rate desc)
  end::integer as rate_rank,
  case
    when rate is not null then rank() over (partition by month, department, rate is null order by rate desc)
  end::integer as rate_rank_department,
  case
    when rate is not null and peer_group is not null
      then rank() over (partition by month, peer_group, rate is null order by rate desc)
  end::integer as rate_rank_group
from rated
order by month, rank, municipality;
