-- one row per indicator and bimester: how many of its windows of the last six bimesters are known; key: code, t
-- A window that has closed is known when all of it is; one that does not apply is left out. What is due on a day is looked at anew
-- in each bimester from that day on, and counts in each.
create table completeness as
with closed_window as (
  select w.code, bimester_index(w.last_day) as t, r.is_complete as is_known
  from measurement_window as w
  join reading as r on r.window_id = w.window_id and r.as_of = w.last_day
  where w.window_kind <> 'plazo'
    and w.last_day <= getvariable('cutoff')
    and not (r.is_complete and r.has_no_cases)
    and not exists (
      select 1
      from exception as e
      where e.class = 'no_aplica'
        and e.municipality = w.municipality
        and e.code = w.code
        and e.valid_from <= w.first_day
        and e.valid_until >= w.last_day
    )
  union all
  select b.code, b.t, v.windows_known > 0 as is_known
  from indicator_bimester as b
  join bimester_value as v on v.code = b.code and v.t = b.t
  join compliance as c on c.code = b.code and c.t = b.t and c.state <> 'no_aplica'
  where b.window_kind = 'plazo' and v.windows > 0 and not b.provisional
),
counted as (
  select
    b.code,
    b.t,
    count(*) filter (where w.is_known) as known_windows,
    count(w.is_known) as windows
  from indicator_bimester as b
  left join closed_window as w on w.code = b.code and w.t = b.t
  group by b.code, b.t
)
select
  code,
  t,
  (sum(known_windows) over last_six)::integer as known_windows,
  (sum(windows) over last_six)::integer as windows
from counted
window last_six as (partition by code order by t range between 5 preceding and current row);
