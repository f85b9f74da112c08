-- one row per municipality, indicator and window that begins by the cut-off, as it stands at the cut-off; key: window_id
-- coverage is that of the window: of a due date, from the validity's first day to the due date
create table measurement as
select
  w.window_id,
  w.municipality,
  w.code,
  w.position,
  w.indicator,
  w.window_kind,
  w.first_day as window_start,
  w.last_day as window_end,
  r.numerator,
  r.denominator,
  r.value,
  case
    when w.window_kind = 'plazo' and w.source <> 'measurements' and r.coverage > 0 and d.window_id is not null
      then d.covered_days / d.window_days
    else r.coverage
  end as coverage
from measurement_window as w
join reading as r
  on r.window_id = w.window_id
  and r.as_of = case when w.window_kind = 'plazo' then getvariable('cutoff') else w.horizon end
left join reading as d
  on d.window_id = w.window_id
  and d.as_of = case when w.last_day >= w.first_day then w.last_day end
order by w.municipality, w.position, w.first_day, w.last_day;
