-- one row per file (or declared exception), municipality, source and type, and span of days for which an absent record
-- means that nothing happened; type is null where the span covers every type, code null where every indicator
create table coverage_span as
select
  file_id,
  municipality,
  'visits' as source,
  case when page = '' then 'total' end as type,
  null::varchar as code,
  min(date) as first_day,
  max(date) as last_day
from judged_visits
where fate <> 'rejected'
group by file_id, municipality, page = '', 4
union all
select
  file_id,
  municipality,
  'publications' as source,
  null as type,
  null as code,
  date_trunc('month', min(coalesce(date, requested)))::date as first_day,
  last_day(max(coalesce(date, requested))) as last_day
from judged_publications
group by file_id, municipality
union all
select
  file_id,
  municipality,
  'attendance' as source,
  null as type,
  null as code,
  date_trunc('month', min(date))::date as first_day,
  last_day(max(date)) as last_day
from judged_attendance
group by file_id, municipality
union all
select
  null as file_id,
  municipality,
  source,
  type,
  code,
  valid_from as first_day,
  valid_until as last_day
from exception
where class = 'cubierto';
