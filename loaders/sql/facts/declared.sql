-- what was declared of a measure in the window; a level that has a due date may have been declared before the plan began
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
  and (m.date >= w.first_day or (w.window_kind = 'plazo' and not w.numerator_adds))
where w.query = 'declared';
