-- publications that an earlier export of the same log does not have, though it was made after the day that they bear
-- Two exports are of the same log where half of what the earlier one has of a month, and three rows, are in the later one too.
-- No sign: requests, which are logged again when they are answered; rows that put rejected ones right; earlier exports with
-- rejected rows, among which it may have been.
insert into plausibility
with logged as (
  select
    p.municipality,
    date_trunc('month', p.date)::date as month,
    hash(p.date, p.type, p.title_key, p.state) as content,
    p.date,
    p.line,
    p.fate,
    f.file_id,
    f.path,
    f.rank,
    left(f.exported_at, 10)::date as exported,
    r.rejected
  from judged_publications as p
  join file as f on f.file_id = p.file_id
  join file_report as r on r.file_id = p.file_id
  where p.date <= getvariable('cutoff') and p.agreed is null and p.requested is null and f.proves = 'log' and p.fate <> 'duplicated'
),
size as (
  select municipality, month, file_id, count(*) as rows
  from logged
  group by municipality, month, file_id
),
version as (
  select
    e.municipality,
    e.month,
    e.file_id as earlier,
    any_value(e.path) as earlier_path,
    any_value(e.exported) as exported,
    l.file_id as later
  from logged as e
  join logged as l
    on l.municipality = e.municipality and l.month = e.month and l.content = e.content and l.rank > e.rank
  join size as s on s.municipality = e.municipality and s.month = e.month and s.file_id = e.file_id
  where e.rejected = 0
  group by e.municipality, e.month, e.file_id, l.file_id, s.rows
  having count(*) >= 3 and 2 * count(*) >= s.rows
),
first_logged as (
  select municipality, month, content, min(rank) as rank
  from logged
  group by municipality, month, content
),
added as (
  select l.*, v.earlier_path, v.exported as earlier_exported
  from version as v
  join logged as l on l.municipality = v.municipality and l.month = v.month and l.file_id = v.later
  join first_logged as o
    on o.municipality = l.municipality and o.month = l.month and o.content = l.content and o.rank = l.rank
  where l.date < v.exported
)
select
  municipality,
  null as code,
  'later_addition' as kind,
  min(date) as first_day,
  max(date) as last_day,
  null as subject,
  null as partner,
  earlier_path as before,
  path as after,
  count(distinct line)::integer as count,
  null as total,
  max(earlier_exported - date) as value,
  null as other,
  to_places(list(struct_pack(path := path, first_line := line, last_line := line)))
from added
group by municipality, earlier_path, path;
