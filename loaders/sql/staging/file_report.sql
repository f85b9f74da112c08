-- one row per file and fate that its records may have: how many, and from which day to which
create view fate_count as
select file_id, 'accepted' as fate, sum(rows - replaced) as records, min(date) as first_day, max(date) as last_day
from visit_day
group by file_id
union all
select file_id, 'replaced' as fate, sum(replaced) as records, min(date) as first_day, max(date) as last_day
from visit_day
group by file_id
union all
select file_id, 'duplicated' as fate, duplicated as records, null as first_day, null as last_day
from file
union all
select file_id, 'replaced' as fate, count(*) as records, null as first_day, null as last_day
from mended_reject
group by file_id
union all
select file_id, 'rejected' as fate, count(*) as records, null as first_day, null as last_day
from quarantine
group by file_id
union all
select file_id, fate, count(*) as records, min(date) as first_day, max(coalesce(until, date)) as last_day
from (
  select file_id, fate, date, until from judged_periods
  union all
  select file_id, fate, coalesce(date, requested) as date, null as until from judged_publications
  union all
  select file_id, fate, date, null as until from judged_attendance
  union all
  select file_id, fate, date, null as until from judged_measurements
  union all
  select file_id, fate, coalesce(start_date, end_date) as date, end_date as until from judged_improvements
  union all
  select file_id, fate, start_date as date, end_date as until from judged_activities
)
group by file_id, fate;

-- one row per file, with what became of its records: read = accepted + rejected + duplicated + replaced;
-- municipality is empty where its rows name several; where they name none it is that of the folder
-- A row may say that it puts right what is no rejected one: whether it is, another file tells, so that it is told here.
-- A copy has the records of its original, all of them duplicated.
create table file_report as
with fates as (
  select
    file_id,
    coalesce(sum(records) filter (where fate = 'accepted'), 0) as accepted,
    coalesce(sum(records) filter (where fate = 'rejected'), 0) as rejected,
    coalesce(sum(records) filter (where fate = 'duplicated'), 0) as duplicated,
    coalesce(sum(records) filter (where fate = 'replaced'), 0) as replaced,
    min(first_day) as first_date,
    max(last_day) as last_date
  from fate_count
  group by file_id
),
named as (
  select file_id, count(distinct municipality) as municipalities, min(municipality) as municipality
  from (
    select d.file_id, m.slug as municipality
    from (select distinct file_id, municipality from visit_day) as d
    join municipality as m on m.code::integer = d.municipality
    union all
    select file_id, municipality from judged_periods
    union all
    select file_id, municipality from judged_publications
    union all
    select file_id, municipality from judged_attendance
    union all
    select file_id, municipality from judged_measurements
    union all
    select file_id, municipality from judged_improvements
    union all
    select file_id, municipality from judged_activities
    union all
    select file_id, municipality from quarantine
  )
  group by file_id
),
original as (
  select c.file_id, o.file_id as original_id, o.kind, o.format, o.read, o.reason
  from file as c
  join file as o on o.path = c.copy_of
),
astray as (
  select m.file_id, count(*) as records
  from kept.mended_record as m
  where not exists (
    select 1
    from kept.reject as r
    join file as f on f.file_id = r.file_id
    where f.path = m.origin_path and r.line = m.origin_line
  )
  group by m.file_id
)
select
  f.file_id,
  f.path,
  coalesce(f.kind, o.kind) as kind,
  coalesce(f.format, o.format) as format,
  case when coalesce(n.municipalities, 0) = 0 then f.folder when n.municipalities = 1 then n.municipality end as municipality,
  coalesce(o.read, f.read) as read,
  s.accepted::integer as accepted,
  s.rejected::integer as rejected,
  coalesce(o.read, s.duplicated)::integer as duplicated,
  s.replaced::integer as replaced,
  case
    when a.records is null then f.warnings
    else list_append(
      f.warnings,
      case when a.records = 1 then 'Una fila dice' else replace(format('{:,}', a.records), ',', '.') || ' filas dicen' end
        || ' corregir otra que no está en la cuarentena. Revise cumple_archivo y cumple_linea.'
    )
  end as warnings,
  coalesce(f.reason, o.reason) as reason,
  f.exported_at,
  f.sha256,
  f.demo,
  s.first_date,
  s.last_date
from file as f
join fates as s on s.file_id = f.file_id
left join original as o on o.file_id = f.file_id
left join astray as a on a.file_id = f.file_id
left join named as n on n.file_id = coalesce(o.original_id, f.file_id)
order by f.path;
