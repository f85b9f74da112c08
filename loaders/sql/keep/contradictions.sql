-- Within the file that is being read, on its suspect days: what says the same day and page, or measure and day, or
-- total of a gathering, or action or activity, again. Rows that contradict one another are rejected, all of them; of equal ones the first counts and the others are duplicated.
create or replace temp table repeated_visit as
select
  r.municipality,
  r.date,
  coalesce(p.page, '') as page,
  count(distinct (r.visits, r.visitors, r.pageviews)) as variants,
  min(r.line) as first_line,
  max(r.line) as last_line
from kept.visit_record as r
semi join suspect_day as s on s.municipality = r.municipality and s.date = r.date
left join kept.page as p on p.file_id = r.file_id and p.page_no = r.page_no
where r.file_id = getvariable('file_id')
group by r.municipality, r.date, coalesce(p.page, '')
having count(*) > 1;

create or replace temp table repeated_visit_line as
select r.line, r.municipality, r.date, r.visits, v.variants, v.first_line, v.last_line
from kept.visit_record as r
left join kept.page as p on p.file_id = r.file_id and p.page_no = r.page_no
join repeated_visit as v on v.municipality = r.municipality and v.date = r.date and v.page = coalesce(p.page, '')
where r.file_id = getvariable('file_id');

create or replace temp table repeated_measurement_line as
select
  line,
  municipality,
  date,
  numerator,
  count(distinct (numerator, denominator)) over same as variants,
  min(line) over same as first_line,
  max(line) over same as last_line
from kept.measurement_record
where file_id = getvariable('file_id')
window same as (partition by municipality, metric, date)
qualify count(*) over same > 1;

create or replace temp table repeated_attendance_line as
select
  line,
  municipality,
  date,
  attendees,
  count(distinct attendees) over same_event as variants,
  min(line) over same_event as first_line,
  max(line) over same_event as last_line
from kept.attendance_record
where file_id = getvariable('file_id') and person is null
window same_event as (partition by municipality, date, event_key, type)
qualify count(*) over same_event > 1;

create or replace temp table repeated_action_line as
select
  line,
  municipality,
  'accion' as column_name,
  action as value,
  ' trae otros datos de la misma acción del mismo hallazgo' as claim,
  count(distinct hash(*columns(* exclude (file_id, line)))) over same_action as variants,
  min(line) over same_action as first_line,
  max(line) over same_action as last_line
from kept.improvement_record
where file_id = getvariable('file_id')
window same_action as (partition by municipality, finding, action_key)
qualify count(*) over same_action > 1
union all
select
  line,
  municipality,
  'actividad' as column_name,
  activity as value,
  ' trae otros datos de la misma actividad y fecha de inicio' as claim,
  count(distinct hash(*columns(* exclude (file_id, line)))) over same_activity as variants,
  min(line) over same_activity as first_line,
  max(line) over same_activity as last_line
from kept.activity_record
where file_id = getvariable('file_id')
window same_activity as (partition by municipality, activity_key, start_date)
qualify count(*) over same_activity > 1;

insert into kept.reject
select
  getvariable('file_id') as file_id,
  c.line,
  c.line as line_end,
  c.column_name,
  c.value,
  'La línea ' || case when c.line = c.first_line then c.last_line else c.first_line end || c.claim as reason,
  'Deje una sola de las dos filas, la correcta.' as remedy,
  '' as raw,
  '{}' as cells,
  c.municipality,
  c.date,
  c.first_line as group_line
from (
  select
    v.line,
    v.first_line,
    v.last_line,
    'visitas' as column_name,
    v.visits::varchar as value,
    m.slug as municipality,
    v.date,
    ' trae otro valor de la misma fecha y página' as claim
  from repeated_visit_line as v
  join municipality as m on m.code::integer = v.municipality
  where v.variants > 1
  union all
  select
    line,
    first_line,
    last_line,
    'numerador' as column_name,
    regexp_replace(numerator::varchar, '\.0$', '') as value,
    municipality,
    date,
    ' trae otro valor de la misma medida y fecha' as claim
  from repeated_measurement_line
  where variants > 1
  union all
  select
    line,
    first_line,
    last_line,
    'asistentes' as column_name,
    attendees::varchar as value,
    municipality,
    date,
    ' trae otro total del mismo evento' as claim
  from repeated_attendance_line
  where variants > 1
  union all
  select line, first_line, last_line, column_name, value, municipality, null as date, claim
  from repeated_action_line
  where variants > 1
) as c
order by c.line;

delete from kept.visit_record
where file_id = getvariable('file_id')
  and line in (select line from repeated_visit_line where variants > 1 or line > first_line);

delete from kept.measurement_record
where file_id = getvariable('file_id')
  and line in (select line from repeated_measurement_line where variants > 1);

delete from kept.attendance_record
where file_id = getvariable('file_id')
  and line in (select line from repeated_attendance_line where variants > 1);

delete from kept.improvement_record
where file_id = getvariable('file_id')
  and line in (select line from repeated_action_line where variants > 1 and column_name = 'accion');

delete from kept.activity_record
where file_id = getvariable('file_id')
  and line in (select line from repeated_action_line where variants > 1 and column_name = 'actividad');

-- A row that is rejected itself puts nothing right.
delete from kept.mended_record
where file_id = getvariable('file_id')
  and line in (select line from kept.reject where file_id = getvariable('file_id'));
