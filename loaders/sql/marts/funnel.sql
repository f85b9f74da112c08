-- one row per municipality of a comparison of proportions and bimester; key: comparison, municipality, t
-- pooled: the proportion of all that compare, numerators and denominators added up; lower, upper: between them lies what chance
-- alone explains, given the municipality's denominator
-- standing: encima, dentro, debajo; rank: all of one standing share it, the better first
-- apart: as in compared_value, and mas_que_el_total (a numerator above its denominator), pocos_casos (fewer than 5 expected on
-- one side, where the limits are worth nothing)
create table funnel as
with proportion as (
  select v.*, c.less_is_better
  from compared_value as v
  join (select distinct comparison, less_is_better from comparison where is_proportion) as c on c.comparison = v.comparison
),
checked as (
  select
    * exclude (apart),
    case when apart is null and numerator > denominator then 'mas_que_el_total' else apart end as apart
  from proportion
),
pooled as (
  select comparison, t, to_quotient(as_written(sum(numerator)), as_written(sum(denominator))) as pooled
  from checked
  where apart is null
  group by comparison, t
),
limited as (
  select
    c.* exclude (apart),
    p.pooled,
    case
      when c.apart is not null then c.apart
      when is_below(c.denominator * least(p.pooled, 1 - p.pooled), 5) then 'pocos_casos'
    end as apart,
    funnel_margin(p.pooled, c.denominator) as margin
  from checked as c
  left join pooled as p on p.comparison = c.comparison and p.t = c.t
),
placed as (
  select
    * exclude (margin),
    case when apart is null then greatest(0.0, pooled - margin) end as lower,
    case when apart is null then least(1.0, pooled + margin) end as upper,
    case
      when apart is not null then null
      when is_above(value, pooled + margin) then 'encima'
      when is_below(value, pooled - margin) then 'debajo'
      else 'dentro'
    end as standing
  from limited
)
select
  comparison,
  municipality,
  code,
  t,
  bimester,
  numerator,
  denominator,
  value,
  known_windows,
  windows,
  pooled,
  lower,
  upper,
  standing,
  case
    when apart is null then rank() over (
      partition by comparison, t, apart is null
      order by case standing when 'dentro' then 2 when 'encima' then case when less_is_better then 3 else 1 end
        else case when less_is_better then 1 else 3 end end
    )
  end::integer as rank,
  apart
from placed
order by comparison, t, municipality;
