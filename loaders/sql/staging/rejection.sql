-- one row per record in quarantine, with the indicators that wait for it: those of its municipality that are measured by
-- such records; key: file_id, line
create view rejection as
with waiting as (
  select municipality, source, list(distinct code order by code) as codes
  from target
  group by municipality, source
)
select
  f.file_id,
  f.path,
  q.line,
  q.line_end,
  q.column_name,
  q.value,
  q.reason,
  q.remedy,
  q.raw,
  q.cells,
  f.kind,
  f.exported_at,
  coalesce(q.municipality, f.folder) as municipality,
  q.date,
  coalesce(w.codes, []) as waiting
from quarantine as q
join file as f on f.file_id = q.file_id
left join waiting as w on w.municipality = coalesce(q.municipality, f.folder) and w.source = f.kind;
