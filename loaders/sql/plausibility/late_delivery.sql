-- information that was published after its due day, by bimester of the agreed day; subject: the departments, each with how many
-- value: the most days of delay
insert into plausibility
with judged as (
  select
    *,
    bimester_start(agreed) as bimester,
    case when delivered <= getvariable('cutoff') then delivered - due end as delay
  from requests
  where due <= getvariable('cutoff')
),
department as (
  select
    municipality,
    bimester,
    coalesce(department, 'sin dependencia') as department,
    count(*) filter (where delay > 0)::integer as late,
    count(*)::integer as requests,
    max(delay) as most
  from judged
  group by all
),
bimester as (
  select
    municipality,
    bimester,
    string_agg(department || ' (' || late || ')', ', ' order by late desc, department) filter (where late > 0) as departments,
    sum(late)::integer as late,
    sum(requests)::integer as requests,
    max(most) as most
  from department
  group by municipality, bimester
  having sum(late) > 0
)
select
  b.municipality,
  null as code,
  'late_delivery' as kind,
  b.bimester as first_day,
  bimester_end(b.bimester) as last_day,
  b.departments as subject,
  null as partner,
  null as before,
  null as after,
  b.late as count,
  b.requests as total,
  b.most as value,
  null as other,
  to_places(list(struct_pack(path := f.path, first_line := j.line, last_line := j.line)))
from bimester as b
join judged as j on j.municipality = b.municipality and j.bimester = b.bimester and j.delay > 0
join file as f on f.file_id = j.file_id
group by b.municipality, b.bimester, b.departments, b.late, b.requests, b.most;
