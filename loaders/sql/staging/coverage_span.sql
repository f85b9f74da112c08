-- one row per file (or declared exception), municipality, source and type, and span of days for which an absent record
-- means that nothing happened; type is null where the span covers every type, code null where every indicator
-- Visits are covered by day, from a file's first to its last, but for the days of which it has a rejected row: their figure
-- exists and is not known. Logs are covered by whole months: of every type, or of contracts alone where they hold nothing else.
-- Requests for information are covered only by files that hold some, and a file that holds nothing else covers them alone.
-- An export whose rows have their type from elsewhere (a category, a folder, its format) covers the types that it holds; one of
-- single events proves these and no month; rows that put others right prove their own days, since what is between them may still be
-- wrong.
create table coverage_span as
with log as (
  select file_id
  from file
  where proves = 'log'
),
log_of_types as (
  select file_id
  from file
  where proves = 'types'
),
visits_span as (
  select d.file_id, m.slug as municipality, d.is_total, min(d.date) as first_day, max(d.date) as last_day
  from visit_day as d
  join municipality as m on m.code::integer = d.municipality
  join file as f on f.file_id = d.file_id
  where f.proves <> 'event'
  group by d.file_id, m.slug, d.is_total
),
visits_break as (
  select file_id, municipality, is_total, first_day - 1 as date
  from visits_span
  union
  select file_id, municipality, is_total, last_day + 1 as date
  from visits_span
  union
  select s.file_id, s.municipality, s.is_total, q.date
  from visits_span as s
  join quarantine as q
    on q.file_id = s.file_id
    and q.municipality = s.municipality
    and q.date between s.first_day and s.last_day
),
visits_piece as (
  select
    file_id,
    municipality,
    is_total,
    date + 1 as first_day,
    lead(date) over (partition by file_id, municipality, is_total order by date) - 1 as last_day
  from visits_break
),
log_span as (
  select
    'publications' as source,
    file_id,
    municipality,
    case when bool_and(type = 'contrato') then 'contrato' end as type,
    min(date) as first_day,
    max(date) as last_day
  from judged_publications
  where date is not null and file_id in (select file_id from log)
  group by file_id, municipality
  having bool_or(agreed is null and requested is null)
  union all
  select distinct
    'publications' as source,
    file_id,
    municipality,
    type,
    min(date) over log_of_file as first_day,
    max(date) over log_of_file as last_day
  from judged_publications
  where date is not null and file_id in (select file_id from log_of_types)
  window log_of_file as (partition by file_id, municipality)
  union all
  select
    'publications' as source,
    file_id,
    municipality,
    'solicitud' as type,
    min(coalesce(agreed, date, requested)) as first_day,
    max(coalesce(agreed, date, requested)) as last_day
  from judged_publications
  where file_id in (select file_id from log)
  group by file_id, municipality
  having bool_or(agreed is not null)
  union all
  select
    'attendance' as source,
    file_id,
    municipality,
    null as type,
    min(date) as first_day,
    max(date) as last_day
  from judged_attendance
  where file_id in (select file_id from log)
  group by file_id, municipality
  union all
  select distinct
    'attendance' as source,
    file_id,
    municipality,
    type,
    min(date) over list_of_file as first_day,
    max(date) over list_of_file as last_day
  from judged_attendance
  where type is not null and file_id in (select file_id from log_of_types)
  window list_of_file as (partition by file_id, municipality)
)
select
  file_id,
  municipality,
  'visits' as source,
  case when is_total then 'total' end as type,
  null::varchar as code,
  first_day,
  last_day
from visits_piece
where last_day >= first_day
union all
select
  d.file_id,
  m.slug as municipality,
  'visits' as source,
  case when d.is_total then 'total' end as type,
  null as code,
  d.date as first_day,
  d.date as last_day
from visit_day as d
join municipality as m on m.code::integer = d.municipality
join file as f on f.file_id = d.file_id
where f.proves = 'event'
union all
select
  file_id,
  municipality,
  source,
  type,
  null as code,
  date_trunc('month', first_day)::date as first_day,
  last_day(last_day) as last_day
from log_span
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
