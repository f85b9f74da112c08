-- one row per indicator and bimester: its value, with or without a goal; key: code, t
-- The mean over the windows that close in the bimester (ratios: the sum of numerators over that of denominators); for
-- stocks, levels and due dates what is reached at its end; where no window closes, what the open one holds so far.
create table bimester_value as
with closed as (
  select
    w.code,
    period_index(w.last_day) as t,
    arg_max(w.is_level, (w.last_day, w.first_day)) as is_level,
    arg_max(w.denominator_kind, (w.last_day, w.first_day)) as denominator_kind,
    count(*) as windows,
    count(*) filter (where r.is_complete) as windows_known,
    count(*) filter (where case when w.denominator_kind = 'none' then r.value is not null else r.numerator is not null and r.denominator is not null end)
      as windows_valued,
    to_quotient(as_written(sum(r.value)), count(r.value)) as mean,
    arg_max(r.value, w.last_day) as last,
    arg_max(r.numerator, w.last_day) filter (where r.value is not null) as last_numerator,
    arg_max(r.denominator, w.last_day) filter (where r.value is not null) as last_denominator,
    as_written(sum(r.numerator) filter (where r.denominator is not null)) as ratio_numerator,
    as_written(sum(r.denominator) filter (where r.numerator is not null)) as ratio_denominator,
    as_written(sum(r.numerator)) as numerator,
    bool_or(not r.is_complete and r.value is not null) as partial,
    sum(r.covered_days) as covered_days,
    sum(r.window_days) as window_days
  from measurement_window as w
  join reading as r on r.window_id = w.window_id and r.as_of = w.last_day
  where w.window_kind <> 'plazo'
  group by w.code, period_index(w.last_day)
),
open as (
  select
    b.code,
    b.t,
    w.window_kind,
    r.numerator,
    r.denominator,
    r.value,
    r.exceeds_nothing,
    not r.is_complete and r.value is not null as partial,
    r.covered_days,
    r.window_days,
    coalesce(w.goal, b.goal) as goal,
    case when w.goal is null then b.floor else w.floor end as floor,
    r.is_complete,
    w.window_kind = 'plazo' and w.last_day <= b.as_of as is_overdue,
    case when w.goal is null then b.direction else w.direction end as direction,
    case when w.goal is null then b.tolerance else w.tolerance end as tolerance
  from indicator_bimester as b
  join measurement_window as w
    on w.code = b.code
    and w.window_kind = b.window_kind
    and case when w.window_kind = 'plazo' then w.opens <= b.as_of else b.as_of between w.first_day and w.last_day end
  join reading as r on r.window_id = w.window_id and r.as_of = b.as_of
  qualify row_number() over (
    partition by b.code, b.t
    order by w.last_day >= b.as_of desc, case when w.last_day >= b.as_of then w.last_day - b.as_of else b.as_of - w.last_day end
  ) = 1
)
select
  b.code,
  b.t,
  case
    when c.code is null then o.value
    when c.is_level then c.last
    when c.denominator_kind = 'none' then c.mean
    when c.ratio_denominator > 0 then to_quotient(c.ratio_numerator, c.ratio_denominator)
  end as value,
  case
    when c.code is null then o.numerator
    when c.is_level then coalesce(c.last_numerator, c.last)
    when c.denominator_kind = 'none' then c.numerator
    else c.ratio_numerator
  end as numerator,
  case
    when c.code is null then o.denominator
    when c.is_level then c.last_denominator
    else c.ratio_denominator
  end as denominator,
  coalesce(c.windows, o.is_overdue::integer, 0) as windows,
  coalesce(c.windows_known, (o.is_overdue and o.is_complete)::integer, 0) as windows_known,
  coalesce(c.windows_valued, (o.value is not null)::integer) as windows_valued,
  case when o.code is null then b.floor else o.floor end as open_floor,
  coalesce(o.goal, b.goal) as open_goal,
  coalesce(c.partial, o.partial, false) as partial,
  case when c.code is null then o.covered_days else c.covered_days end as covered_days,
  case when c.code is null then o.window_days else c.window_days end as window_days,
  case
    when o.exceeds_nothing and o.goal is not null then (o.direction = 'al_menos')::double
    else to_attainment(o.value, o.goal, o.floor, o.direction, o.tolerance)
  end as progress
from indicator_bimester as b
left join closed as c on c.code = b.code and c.t = b.t
left join open as o on o.code = b.code and o.t = b.t;
