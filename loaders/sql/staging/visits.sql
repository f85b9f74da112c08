-- one row per readable record of a visits export, with its fate:
-- rejected: its file gives the same day and page another value; duplicated: its file says the same in an earlier line;
-- replaced: a later export has the same day and page; accepted: it counts
create table judged_visits as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (partition by r.file_id, r.municipality, r.date, r.page order by r.line) as occurrence,
    count(distinct (r.visits, r.visitors, r.pageviews)) over (partition by r.file_id, r.municipality, r.date, r.page) as variants,
    min(r.line) over (partition by r.file_id, r.municipality, r.date, r.page) as first_line,
    max(r.line) over (partition by r.file_id, r.municipality, r.date, r.page) as last_line
  from visit_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select
    *,
    max(rank) filter (where variants = 1) over (partition by municipality, date, page) as last_rank
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
  'visitas' as column_name,
  visits::varchar as value,
  'La línea ' || case when line = first_line then last_line else first_line end
    || ' trae otro valor de la misma fecha y página' as reason,
  'Deje una sola de las dos filas, la correcta.' as remedy,
  null as raw,
  municipality,
  date
from judged_visits
where fate = 'rejected'
order by file_id, line;

-- one row per municipality, day and page (empty: the site's total); key: municipality, date, page
create view visits as select * from judged_visits where fate = 'accepted';
