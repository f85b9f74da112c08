-- one row per window and section or department, for the measures that tell them apart; key: window_id, key
create table breakdown as
select
  w.window_id,
  w.municipality,
  w.code,
  w.first_day as window_start,
  w.last_day as window_end,
  m.key,
  sum(m.numerator)::double as numerator,
  sum(m.denominator)::double as denominator,
  case when w.denominator_kind = 'none' then sum(m.numerator) else sum(m.numerator) / nullif(sum(m.denominator), 0) end::double
    as value
from movement as m
join measurement_window as w on w.window_id = m.window_id
where m.key is not null
group by w.window_id, w.municipality, w.code, w.first_day, w.last_day, w.denominator_kind, m.key
order by w.municipality, w.code, w.first_day, m.key;
