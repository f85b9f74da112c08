-- one row per readable record of declared measurements, with its fate, as for visits
create table judged_measurements as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (partition by r.file_id, r.municipality, r.metric, r.date order by r.line) as occurrence,
    count(distinct (r.numerator, r.denominator)) over (partition by r.file_id, r.municipality, r.metric, r.date) as variants,
    min(r.line) over (partition by r.file_id, r.municipality, r.metric, r.date) as first_line,
    max(r.line) over (partition by r.file_id, r.municipality, r.metric, r.date) as last_line
  from measurement_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select
    *,
    max(rank) filter (where variants = 1) over (partition by municipality, metric, date) as last_rank
  from within_file
)
select
  * exclude (rank, variants, occurrence, last_rank),
  case
    when variants > 1 then 'rejected'
    when occurrence > 1 then 'duplicated'
    when rank < last_rank then 'replaced'
    else 'accepted'
  end as fate
from standing;

insert into quarantine
select
  file_id,
  line,
  line as line_end,
  'numerador' as column_name,
  regexp_replace(numerator::varchar, '\.0$', '') as value,
  'La línea ' || case when line = first_line then last_line else first_line end
    || ' trae otro valor de la misma medida y fecha' as reason,
  'Deje una sola de las dos filas, la correcta.' as remedy,
  null as raw,
  municipality,
  date
from judged_measurements
where fate = 'rejected'
order by file_id, line;

-- one row per municipality, declared measure and day; key: municipality, metric, date
create view measurements as select * from judged_measurements where fate = 'accepted';
