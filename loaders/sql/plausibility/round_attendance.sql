-- five declared totals of attendance or more of one type of gathering, every one a multiple of ten
insert into plausibility
select
  a.municipality,
  null as code,
  'round_attendance' as kind,
  min(a.date) as first_day,
  max(a.date) as last_day,
  a.type as subject,
  null as partner,
  null as before,
  null as after,
  count(*)::integer as count,
  null as total,
  min(a.attendees) as value,
  max(a.attendees) as other,
  to_places(list(struct_pack(path := f.path, first_line := a.line, last_line := a.line)))
from attendance as a
join file as f on f.file_id = a.file_id
where a.person is null and a.attendees > 0 and a.date <= getvariable('cutoff')
group by a.municipality, a.type
having count(*) >= 5 and bool_and(a.attendees % 10 = 0);
