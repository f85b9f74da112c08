-- one row per readable record of any kind: where it stands, its day and its fate
create view judged as
select 'visits' as source, file_id, line, municipality, date, fate from judged_visits
union all
select 'publications' as source, file_id, line, municipality, coalesce(date, requested) as date, fate from judged_publications
union all
select 'attendance' as source, file_id, line, municipality, date, fate from judged_attendance
union all
select 'measurements' as source, file_id, line, municipality, date, fate from judged_measurements;

-- one row per file, with what became of its records: read = accepted + rejected + duplicated + replaced;
-- municipality is empty where its rows name several; where they name none it is that of the folder
create table file_report as
with fates as (
  select
    file_id,
    count(*) filter (where fate = 'accepted') as accepted,
    count(*) filter (where fate = 'duplicated') as duplicated,
    count(*) filter (where fate = 'replaced') as replaced,
    min(date) as first_date,
    max(date) as last_date
  from judged
  group by file_id
),
named as (
  select
    file_id,
    count(distinct municipality) as municipalities,
    min(municipality) as municipality
  from (
    select file_id, municipality from judged
    union all
    select file_id, municipality from quarantine
  )
  group by file_id
),
rejections as (
  select file_id, count(*) as rejected
  from quarantine
  group by file_id
)
select
  f.file_id,
  f.path,
  f.kind,
  f.format,
  case when coalesce(n.municipalities, 0) = 0 then f.folder when n.municipalities = 1 then n.municipality end as municipality,
  f.read,
  coalesce(s.accepted, 0)::integer as accepted,
  coalesce(r.rejected, 0)::integer as rejected,
  coalesce(s.duplicated, 0)::integer as duplicated,
  coalesce(s.replaced, 0)::integer as replaced,
  f.warnings,
  f.reason,
  f.exported_at,
  f.sha256,
  f.demo,
  s.first_date,
  s.last_date
from file as f
left join fates as s on s.file_id = f.file_id
left join named as n on n.file_id = f.file_id
left join rejections as r on r.file_id = f.file_id
order by f.path;
