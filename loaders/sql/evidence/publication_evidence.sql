-- one row per window and record of a publication log that it looks at; of a stock whose windows all ask for the same, one row
-- per record, whatever the window; columns as in evidence.sql
-- Which of several alike counts is told as the facts tell it: the first day, on it the earlier export and line.
create or replace temp table publication_evidence as
with stock as (
  select code, max(window_id) as window_id
  from measurement_window
  where query = 'title_stock'
  group by code
  having count(distinct (query, type, states)) = 1
),
asked as (
  select w.*, s.code is not null as is_shared
  from measurement_window as w
  left join stock as s on s.code = w.code
  where w.source = 'publications' and (s.code is null or w.window_id = s.window_id)
),
record as (
  select
    p.*,
    f.rank,
    first_value(p.file_id) over (
      partition by p.municipality, coalesce(p.date, p.requested), p.date is null, p.type, p.title_key, p.state
      order by f.rank desc
    ) as standing_file
  from judged_publications as p
  join file as f on f.file_id = p.file_id
  where p.municipality in (select municipality from asked)
),
published as (
  select
    a.window_id,
    a.is_shared,
    a.query,
    a.type as asked_type,
    r.*,
    r.date as day,
    case a.query
      when 'title_stock' then list_contains(a.states, r.state)
      when 'next_month_events' then coalesce(date_trunc('month', r.event_date) = date_trunc('month', r.date) + interval 1 month, false)
      else true
    end as is_asked,
    case a.query
      when 'publication_days' then r.date::varchar
      when 'next_month_events' then concat_ws(' ', r.event_date::varchar, r.title_key)
      when 'publications_by_section' then concat_ws(' ', r.file_id, r.line)
      else r.title_key
    end as alike
  from asked as a
  join record as r
    on r.municipality = a.municipality
    and r.date <= a.horizon
    and (a.query = 'title_stock' or r.date >= a.first_day)
    and (r.type = a.type or (a.type is null and (a.query <> 'next_month_events' or r.type = 'evento')))
  where a.query <> 'on_time_deliveries'
),
published_in_order as (
  select
    *,
    row_number() over same as nth,
    first_value(file_id) over same as first_file
  from published
  window same as (
    partition by window_id, fate = 'accepted' and is_asked, alike
    order by day, rank, line
  )
),
request as (
  select r.*, q.due, q.delivery, q.nth, q.first_file
  from judged_requests as q
  join record as r on r.file_id = q.file_id and r.line = q.line
),
looked_at as (
  select
    case when not is_shared then window_id end as window_id,
    municipality,
    file_id,
    line,
    day,
    type,
    asked_type is null as tells_type,
    title,
    section,
    department,
    state,
    event_date,
    null::date as due,
    null::date as delivery,
    1.0 as numerator,
    null::double as denominator,
    case
      when fate = 'duplicated' then 'duplicada'
      when fate = 'replaced' then 'reemplazada'
      when not is_asked then case when query = 'title_stock' then 'otro_estado' else 'otro_mes' end
      when nth > 1 then case when query = 'publication_days' then 'mismo_dia' else 'repetida' end
    end as why,
    case
      when fate = 'replaced' then standing_file
      when fate = 'accepted' and is_asked and nth > 1 then first_file
    end as other_file,
    (select code from asked as a where a.window_id = p.window_id) as code
  from published_in_order as p
  union all
  select
    a.window_id,
    r.municipality,
    r.file_id,
    r.line,
    r.agreed as day,
    r.type,
    false as tells_type,
    r.title,
    r.section,
    coalesce(r.department, 'sin dependencia') as department,
    r.state,
    null as event_date,
    r.due,
    r.delivery,
    (r.delivery <= least(r.due, getvariable('cutoff')))::double as numerator,
    1.0 as denominator,
    case
      when r.fate = 'duplicated' then 'duplicada'
      when r.fate = 'replaced' then 'reemplazada'
      when r.nth > 1 then 'misma_solicitud'
    end as why,
    case
      when r.fate = 'replaced' then r.standing_file
      when r.fate = 'accepted' and r.nth > 1 then r.first_file
    end as other_file,
    a.code
  from asked as a
  join request as r
    on r.municipality = a.municipality
    and r.agreed between a.first_day and a.horizon
    and (a.type is null or r.type = a.type)
  where a.query = 'on_time_deliveries'
)
select
  code,
  window_id,
  'numerador' as role,
  file_id,
  line as first_line,
  line as last_line,
  1 as rows,
  day as first_day,
  day as last_day,
  case when why is null then coalesce(numerator, 0) end as numerator,
  case when why is null then denominator end as denominator,
  why is null as counts,
  why,
  other_file,
  case when tells_type then type end as type,
  -- The titles of edicts, contracts, minutes and requests name people: they are shown on this machine only.
  case
    when getvariable('shows_text') = 1 or type in ('noticia', 'evento', 'tramite', 'servicio', 'revision', 'informe', 'encuesta', 'manual')
      then title
  end as text,
  section,
  department,
  case when type in ('tramite', 'servicio') then state end as publication_state,
  event_date,
  due,
  case when delivery <= getvariable('cutoff') then delivery end as delivered
from looked_at;
