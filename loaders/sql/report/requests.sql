-- one row per request for information of a municipality that was made or fell due in a period, or fell due before it and was
-- still undelivered at its end; key: file, line. Titles, which may name people, are not told.
-- A request belongs to the period of the agreed day. It is on time as the measure has it: by the day of its extension, though that
-- may be later than the period's last day; all else is told as of that day.
-- days_late: of what was delivered late, the days after it was due; of what is undelivered, those that have passed since
-- $1: municipality; $2: first day; $3: last day
with request as (
  select
    *,
    agreed between $2::date and $3::date as is_due,
    case
      when delivered <= least(due, getvariable('cutoff')) and least(agreed, delivered) <= $3::date then 'a_tiempo'
      when delivered <= $3::date then 'tarde'
      when due > $3::date then 'en_plazo'
      else 'sin_entregar'
    end as outcome
  from requests
  where municipality = $1
)
select
  coalesce(r.department, 'sin dependencia') as department,
  r.type,
  r.requested,
  r.agreed,
  r.due,
  r.is_extended,
  case when r.outcome in ('a_tiempo', 'tarde') then r.delivered end as delivered,
  r.is_due,
  coalesce(r.requested between $2::date and $3::date, false) as is_requested,
  r.outcome,
  case r.outcome
    when 'tarde' then r.delivered - r.due
    when 'sin_entregar' then $3::date - r.due
  end::integer as days_late,
  f.path as file,
  r.line::integer as line
from request as r
join file as f on f.file_id = r.file_id
where r.is_due
  or r.requested between $2::date and $3::date
  or (r.agreed < $2::date and r.outcome in ('en_plazo', 'sin_entregar'))
order by department, r.agreed, f.path, r.line;
