-- one row per declared measurement of a phase that no indicator follows; columns as in evidence.sql, with the phase as window_id
create or replace temp table phase_evidence as
with record as (
  select
    s.municipality,
    s.phase,
    m.* exclude (municipality),
    first_value(m.file_id) over (partition by m.municipality, m.metric, m.date order by f.rank desc) as standing_file
  from phase_standing as s
  join phase as p on p.phase = s.phase
  join judged_measurements as m
    on m.municipality = s.municipality
    and m.metric = p.metric
    and m.date <= getvariable('cutoff')
  join file as f on f.file_id = m.file_id
  where s.code is null
)
select
  municipality,
  phase as window_id,
  file_id,
  line as first_line,
  line as last_line,
  1 as rows,
  date as first_day,
  case when fate = 'accepted' then numerator end as numerator,
  case when fate = 'accepted' then denominator end as denominator,
  case fate when 'duplicated' then 'duplicada' when 'replaced' then 'reemplazada' end as why,
  case when fate = 'replaced' then standing_file end as other_file,
  case
    when fate = 'accepted' then lead(date) over (partition by municipality, phase, fate = 'accepted' order by date)
  end as until,
  metric,
  case when getvariable('shows_text') = 1 then evidence end as text
from record;
