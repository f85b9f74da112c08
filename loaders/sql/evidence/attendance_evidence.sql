-- one row per window, gathering, file and unbroken run of lines that fared alike; columns as in evidence.sql
-- No person: neither a name nor a key, nor a number by which one could be followed from a gathering to the next.
create or replace temp table attendance_evidence as
with asked as (
  select *
  from measurement_window
  where source = 'attendance'
),
record as (
  select
    r.*,
    f.rank,
    first_value(r.file_id) over (
      partition by r.municipality, r.date, r.event_key, r.type, r.person
      order by f.rank desc
    ) as standing_file,
    min(f.rank * 1e9 + r.line) filter (where r.fate = 'accepted') over gathering_of_day as first_place,
    dense_rank() over (partition by r.municipality, r.date, r.type order by r.event_key) as event_no
  from judged_attendance as r
  join file as f on f.file_id = r.file_id
  where r.municipality in (select municipality from asked)
  window gathering_of_day as (partition by r.municipality, r.date, r.event_key, r.type)
),
looked_at as (
  select
    a.window_id,
    a.query,
    a.min_attendees,
    r.*,
    g.people,
    g.attendees as gathered,
    a.organization_key is null or coalesce(r.organization_key = a.organization_key, false) as is_of_organization,
    row_number() over (
      partition by
        a.window_id,
        r.fate = 'accepted' and (a.organization_key is null or coalesce(r.organization_key = a.organization_key, false)),
        r.person
      order by r.date, r.rank, r.line
    ) as nth
  from asked as a
  join record as r
    on r.municipality = a.municipality
    and r.type = a.type
    and r.date between a.first_day and a.horizon
  left join gathering as g
    on g.municipality = r.municipality
    and g.date = r.date
    and g.event_key = r.event_key
    and g.type = r.type
),
judged as (
  select
    *,
    case
      when fate = 'duplicated' then 'duplicada'
      when fate = 'replaced' then 'reemplazada'
      when query = 'attended_gatherings' and gathered < min_attendees then 'pocas_personas'
      when query = 'attendees' and person is null and people >= coalesce(attendees, 0) then 'lista_mayor'
      when query = 'attendees' and person is not null and gathered > people then 'total_mayor'
      when query = 'distinct_people' and person is null then 'sin_lista'
      when query = 'distinct_people' and not is_of_organization then 'otra_organizacion'
      when query = 'distinct_people' and nth > 1 then 'repetida'
    end as why
  from looked_at
),
weighed as (
  select
    *,
    case
      when why is not null then null
      when query = 'attendees' and person is null then attendees
      when query in ('attendees', 'distinct_people') then 1
      else (rank * 1e9 + line = first_place)::integer
    end as weight,
    line - row_number() over (
      partition by window_id, file_id, date, event_key, why, case when why = 'reemplazada' then standing_file end
      order by line
    ) as run
  from judged
)
select
  window_id,
  'numerador' as role,
  file_id,
  min(line) as first_line,
  max(line) as last_line,
  count(*)::integer as rows,
  date as first_day,
  date as last_day,
  sum(weight)::double as numerator,
  null::double as denominator,
  why is null as counts,
  why,
  case when why = 'reemplazada' then standing_file end as other_file,
  case when getvariable('shows_text') = 1 then any_value(event) end as text,
  any_value(event_no)::integer as event_no,
  any_value(gathered)::integer as attendees
from weighed
group by window_id, file_id, date, event_key, why, case when why = 'reemplazada' then standing_file end, run;
