-- one row per window and run of lines of a file from which it is counted, or that was looked at and does not count; window_id is
-- null where it holds for every window of the indicator that ends on its day or after it
-- numerator, denominator: what the row adds to the window's (of levels, declared last: what it is); null where it adds none.
-- counts, why: whether it adds, and if not why (EVIDENCE_REASONS of src/domain/evidence.ts); other_file: the one that does instead.
-- until: the day from which a later row of the window stands in its place. found: how many the window has; those past the first
-- `most_rows`, of which such as count come first, are not here.
create or replace temp table evidence as
with found as (
  select * from visit_evidence
  union all by name
  select * from publication_evidence
  union all by name
  select * from attendance_evidence
  union all by name
  select * from measurement_evidence
)
select
  coalesce(w.municipality, t.municipality) as municipality,
  coalesce(w.code, f.code) as code,
  f.* exclude (code),
  count(*) over same_window::integer as found
from found as f
join file as s on s.file_id = f.file_id
left join measurement_window as w on w.window_id = f.window_id
left join (select distinct code, municipality from target) as t on t.code = f.code
window same_window as (partition by coalesce(w.code, f.code), f.window_id)
qualify row_number() over (same_window order by f.counts desc, f.first_day desc, s.rank, f.first_line) <= getvariable('most_rows');
