-- one row per window and declared measurement that its numerator or denominator is read from; columns as in evidence.sql
-- Where the last one stands, until: the day from which a later one of the window stands in its place.
create or replace temp table measurement_evidence as
with asked as (
  select
    window_id,
    municipality,
    'numerador' as role,
    metric,
    numerator_adds as adds,
    denominator_kind = 'own' as has_own,
    case when window_kind = 'plazo' and not numerator_adds then date '0001-01-01' else first_day end as first_day,
    horizon
  from measurement_window
  where query = 'declared'
  union all
  select
    window_id,
    municipality,
    'denominador' as role,
    denominator_metric as metric,
    denominator_adds as adds,
    false as has_own,
    case when window_kind = 'plazo' and (is_stock or not denominator_adds) then date '0001-01-01' else first_day end as first_day,
    horizon
  from measurement_window
  where denominator_kind = 'declared'
),
record as (
  select
    m.*,
    first_value(m.file_id) over (partition by m.municipality, m.metric, m.date order by f.rank desc) as standing_file
  from judged_measurements as m
  join file as f on f.file_id = m.file_id
),
looked_at as (
  select
    a.window_id,
    a.role,
    a.adds,
    a.has_own,
    r.*,
    lead(r.date) over (partition by a.window_id, a.role, r.fate = 'accepted' order by r.date) as next_date
  from asked as a
  join record as r on r.municipality = a.municipality and r.metric = a.metric and r.date between a.first_day and a.horizon
)
select
  window_id,
  role,
  file_id,
  line as first_line,
  line as last_line,
  1 as rows,
  date as first_day,
  date as last_day,
  case when fate = 'accepted' and role = 'numerador' then numerator end as numerator,
  case when fate <> 'accepted' then null when role = 'denominador' then numerator when has_own then denominator end as denominator,
  fate = 'accepted' as counts,
  case fate when 'duplicated' then 'duplicada' when 'replaced' then 'reemplazada' end as why,
  case when fate = 'replaced' then standing_file end as other_file,
  case when fate = 'accepted' and not adds then next_date end as until,
  metric,
  case when getvariable('shows_text') = 1 then evidence end as text
from looked_at;
