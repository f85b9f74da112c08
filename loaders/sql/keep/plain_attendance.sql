-- Takes the plain lines of an attendance list: those that the common reader, too, would take without a word. Each text that
-- names a person, a gathering or an organization is made a key once.
create or replace temp table list_text as
select evento, persona, organizacion
from split_line
group by grouping sets ((evento), (persona), (organizacion));

create or replace temp table person_text as
select text, keyed_hash(name) as person
from (select persona as text, plain_fold(persona) as name from list_text where persona <> '')
where not list_contains(string_split(getvariable('nobody'), ';'), name);

create or replace temp table event_text as
select evento as text, plain_fold(evento) as event_key
from list_text
where evento is not null;

create or replace temp table organization_text as
select organizacion as text, nullif(plain_fold(organizacion), '') as organization_key
from list_text
where organizacion is not null;

insert into kept.attendance_record
select
  getvariable('file_id') as file_id,
  l.line,
  m.slug as municipality,
  plain_day(l.fecha) as date,
  l.evento as event,
  e.event_key,
  lower(strip_accents(l.tipo)) as type,
  p.person,
  o.organization_key,
  try_cast(nullif(l.asistentes, '') as integer) as attendees,
  null as seconds
from split_line as l
join municipality_text as m on m.text = l.municipio
join event_text as e on e.text = l.evento
join organization_text as o on o.text = l.organizacion
left join person_text as p on p.text = l.persona
where l.is_plain
  and is_past(plain_day(l.fecha))
  and (l.is_short or length(l.evento) <= getvariable('longest_text'))
  and case when l.persona = '' then l.asistentes <> '' else p.person is not null and l.asistentes = '' end;

drop table list_text;
drop table person_text;
drop table event_text;
drop table organization_text;
