-- events that were announced after they took place, by bimester of their publication; value: the most days after
insert into plausibility
select
  p.municipality,
  null as code,
  'past_event' as kind,
  min(p.date) as first_day,
  max(p.date) as last_day,
  null as subject,
  null as partner,
  null as before,
  null as after,
  count(*)::integer as count,
  null as total,
  max(p.date - p.event_date) as value,
  null as other,
  to_places(list(struct_pack(path := f.path, first_line := p.line, last_line := p.line)))
from publications as p
join file as f on f.file_id = p.file_id
where p.type = 'evento' and p.event_date < p.date and p.date <= getvariable('cutoff')
group by p.municipality, bimester_index(p.date);
