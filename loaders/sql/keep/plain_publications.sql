-- Takes the plain lines of a publication log: those that the common reader, too, would take without a word.
insert into kept.publication_record
select
  getvariable('file_id') as file_id,
  l.line,
  m.slug as municipality,
  plain_day(l.fecha) as date,
  lower(strip_accents(l.tipo)) as type,
  l.titulo as title,
  plain_fold(l.titulo) as title_key,
  nullif(l.url, '') as url,
  nullif(l.seccion, '') as section,
  nullif(l.dependencia, '') as department,
  case when l.estado = '' then 'publicado' else lower(l.estado) end as state,
  plain_day(l.fecha_evento) as event_date,
  plain_day(l.fecha_solicitud) as requested,
  plain_day(l.fecha_acordada) as agreed,
  plain_day(l.fecha_prorroga) as extended,
  plain_day(l.fecha_entrega) as delivered
from split_line as l
join municipality_text as m on m.text = l.municipio
where l.is_plain
  and is_past(plain_day(l.fecha))
  and (
    l.is_short
    or length(l.titulo) <= getvariable('longest_text')
    and length(l.seccion) <= getvariable('longest_text')
    and length(l.dependencia) <= getvariable('longest_text')
    and length(l.url) <= getvariable('longest_address')
  )
  and (l.fecha_evento = '' or is_known_day(plain_day(l.fecha_evento)))
  and (l.fecha_solicitud = '' or is_known_day(plain_day(l.fecha_solicitud)))
  and (l.fecha_acordada = '' or is_known_day(plain_day(l.fecha_acordada)))
  and (l.fecha_prorroga = '' or is_known_day(plain_day(l.fecha_prorroga)))
  and (l.fecha_entrega = '' or is_past(plain_day(l.fecha_entrega)));
