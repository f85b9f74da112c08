-- one row per look at a window: its value as far as it is known; key: window_id, as_of
-- An absent numerator is zero where the source covers some of the window (for declarations: all of it), else unknown.
create table reading as
with moved as (
  select
    l.window_id,
    l.as_of,
    count(m.numerator) as numerators,
    as_written(sum(m.numerator)) as numerator_sum,
    arg_max(m.numerator, m.date) as numerator_last,
    count(m.denominator) as denominators,
    as_written(sum(m.denominator)) as denominator_sum,
    arg_max(m.denominator, m.date) as denominator_last,
    arg_max_null(m.denominator, m.date) filter (where m.numerator is not null) as denominator_own
  from look as l
  left join movement as m on m.window_id = l.window_id and m.date <= l.as_of
  group by l.window_id, l.as_of
),
counted as (
  select
    v.window_id,
    v.as_of,
    c.covered_days,
    c.elapsed_days,
    c.window_days,
    w.denominator_kind,
    w.source = 'measurements' as is_declared,
    case
      when v.numerators > 0 and w.numerator_adds then v.numerator_sum
      when v.numerators > 0 then v.numerator_last
      when w.numerator_adds and c.covered_days > 0 and w.source <> 'measurements' then 0
      when w.numerator_adds and c.covered_days = c.window_days then 0
    end::double as numerator,
    case
      when w.denominator_kind = 'own' and w.numerator_adds and v.denominators = v.numerators then v.denominator_sum
      when w.denominator_kind = 'own' and not w.numerator_adds then v.denominator_own
      when w.denominator_kind = 'declared' and w.denominator_adds then v.denominator_sum
      when w.denominator_kind = 'declared' then v.denominator_last
      when w.denominator_kind = 'rows' and (v.numerators > 0 or c.covered_days > 0) then coalesce(v.denominator_sum, 0)
    end::double as denominator
  from moved as v
  join look_coverage as c on c.window_id = v.window_id and c.as_of = v.as_of
  join measurement_window as w on w.window_id = v.window_id
)
select
  window_id,
  as_of,
  numerator,
  denominator,
  case
    when denominator_kind = 'none' then numerator
    when denominator > 0 then to_quotient(numerator, denominator)
  end as value,
  case
    when denominator_kind <> 'none' and (denominator is null or numerator is null) then 0
    when is_declared then (numerator is not null)::integer
    else covered_days / window_days
  end::double as coverage,
  case
    when denominator_kind <> 'none' and (denominator is null or numerator is null) then false
    when is_declared then numerator is not null
    else covered_days = elapsed_days
  end as is_complete,
  denominator_kind <> 'none' and denominator = 0 and numerator = 0 as has_no_cases,
  denominator_kind <> 'none' and denominator = 0 and numerator > 0 as exceeds_nothing,
  case when is_declared then null else covered_days end as covered_days,
  window_days
from counted;
