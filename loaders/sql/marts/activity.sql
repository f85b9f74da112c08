-- one row per activity of a schedule, as it stands at the cut-off; key: municipality, activity_key, start_date
-- expected: the share of its time that has passed, in percent: advice, not a state
create table activity as
select
  a.municipality,
  a.activity,
  a.activity_key,
  a.indicator as code,
  m.indicator,
  a.responsible,
  a.start_date,
  a.end_date,
  a.progress,
  round(
    100 * least(1, greatest(0, (getvariable('cutoff') - a.start_date + 1) / (a.end_date - a.start_date + 1)))
  )::integer as expected,
  a.evidence,
  case
    when a.progress = 100 then 'cumplida'
    when a.end_date < getvariable('cutoff') then 'vencida'
    when a.progress > 0 then 'en_ejecucion'
    when a.start_date <= getvariable('cutoff') then 'sin_avance'
    else 'sin_iniciar'
  end as state,
  case
    when a.end_date < getvariable('cutoff') and coalesce(a.progress, 0) < 100 then getvariable('cutoff') - a.end_date
  end::integer as overdue_days,
  a.indicator is not null and m.code is null as is_unknown_indicator,
  f.path as file,
  a.line
from activities as a
join file as f on f.file_id = a.file_id
left join (
  select municipality, code, arg_max(indicator, valid_from) as indicator
  from target
  group by municipality, code
) as m on m.municipality = a.municipality and m.code = a.indicator
order by a.municipality, a.start_date, a.end_date, a.activity_key;
