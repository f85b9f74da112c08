-- one row per indicator, bimester and file that is behind the windows from which its result in the bimester comes: those that close
-- in it, or of the earlier bimester from which it is carried; key: code, t, path
create or replace temp table source_of_result as
with counted as (
  select distinct code, window_id, file_id
  from evidence
  where counts
),
result as (
  select
    code,
    municipality,
    t,
    coalesce(
      6 * (split_part(carried_from, '-B', 1)::integer) + split_part(carried_from, '-B', 2)::integer,
      t
    ) as window_t
  from compliance
)
select distinct r.municipality, r.code, r.t, f.path, f.sha256
from result as r
join window_standing as w on w.code = r.code and w.t = r.window_t
join counted as c on c.code = r.code and (c.window_id = w.window_id or c.window_id is null)
join file as f on f.file_id = c.file_id;
