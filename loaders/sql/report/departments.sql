-- one row per department with requests in a period: of those that fell due in it, how they came out; key: department
-- Reads `request`, the rows of requests.sql; $2: the period's first day
select
  department,
  count(*) filter (where is_requested)::integer as requested,
  count(*) filter (where is_due)::integer as due,
  count(*) filter (where is_due and outcome = 'a_tiempo')::integer as on_time,
  count(*) filter (where is_due and outcome = 'tarde')::integer as late,
  min(days_late) filter (where is_due and outcome = 'tarde')::integer as least_days_late,
  max(days_late) filter (where is_due and outcome = 'tarde')::integer as most_days_late,
  count(*) filter (where is_due and outcome = 'sin_entregar')::integer as undelivered,
  count(*) filter (where is_due and outcome = 'en_plazo')::integer as running,
  count(*) filter (where is_due and is_extended)::integer as extended,
  count(*) filter (where not is_due and agreed < $2::date)::integer as pending
from request
group by department
order by department;
