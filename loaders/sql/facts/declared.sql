-- what was declared of a measure: for a due date, from the first declaration on
insert into movement
select
  w.window_id,
  m.date,
  m.numerator,
  case when w.denominator_kind = 'own' then m.denominator end as denominator,
  null as key
from measurement_window as w
join measurements as m
  on m.municipality = w.municipality
  and m.metric = w.metric
  and m.date <= w.horizon
  and (w.window_kind = 'plazo' or m.date >= w.first_day)
where w.query = 'declared';
