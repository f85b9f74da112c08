-- the declared total that another measure is held against
insert into movement
select w.window_id, m.date, null as numerator, m.numerator as denominator, null as key
from measurement_window as w
join measurements as m
  on m.municipality = w.municipality
  and m.metric = w.denominator_metric
  and m.date <= w.horizon
  and (m.date >= w.first_day or (w.window_kind = 'plazo' and (w.is_stock or not w.denominator_adds)))
where w.denominator_kind = 'declared';
