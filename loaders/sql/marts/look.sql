-- one row per window and day on which it is looked at; key: window_id, as_of
-- A window is looked at on its last day, at the end of each bimester while it is open, and at the cut-off; a due date also
-- on each day on which its value moves, so that the day of success is known.
create table look as
select window_id, last_day as as_of
from measurement_window
where last_day <= getvariable('cutoff')
union
select window_id, getvariable('cutoff') as as_of
from measurement_window
where window_kind = 'plazo' or last_day > getvariable('cutoff')
union
select w.window_id, b.as_of
from measurement_window as w
join indicator_bimester as b
  on b.code = w.code
  and (w.window_kind = 'plazo' or b.as_of between w.first_day and w.last_day)
union
select w.window_id, m.date as as_of
from measurement_window as w
join movement as m on m.window_id = w.window_id
where w.window_kind = 'plazo';
