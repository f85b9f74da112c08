-- one row per day that is covered for an indicator's need; key: municipality, source, type, code, date
-- A need is a source and type of records; code is set only where an exception covers that indicator alone.
-- A day of visits whose row was rejected is not covered by that file: its figure exists and is not known.
-- nth counts the covered days of a need from the first on: a difference of two is the number of days between them.
create table covered_day as
with need as (
  select distinct
    t.municipality,
    t.source,
    case
      when t.source <> 'visits' then t.type
      when t.section is null then 'total'
      else 'paginas'
    end as type,
    e.code
  from target as t
  left join exception as e on e.code = t.code and e.class = 'cubierto'
),
rejected_day as (
  select distinct q.file_id, q.municipality, q.date
  from quarantine as q
  join file as f on f.file_id = q.file_id
  where f.kind = 'visits' and q.date is not null
),
day as (
  select distinct
    n.municipality,
    n.source,
    n.type,
    n.code,
    s.file_id,
    unnest(generate_series(
      s.first_day,
      least(s.last_day, getvariable('cutoff')),
      interval 1 day
    ))::date as date
  from need as n
  join coverage_span as s
    on s.municipality = n.municipality
    and s.source = n.source
    and (s.type is null or s.type = n.type)
    and (s.code is null or s.code = n.code)
)
select
  municipality,
  source,
  type,
  code,
  date,
  row_number() over (partition by municipality, source, type, code order by date) as nth
from (
  select distinct d.municipality, d.source, d.type, d.code, d.date
  from day as d
  left join rejected_day as r
    on r.file_id = d.file_id and r.municipality = d.municipality and r.date = d.date
  where r.file_id is null
);
