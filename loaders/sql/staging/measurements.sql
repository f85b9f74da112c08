-- one row per readable record of declared measurements, with its fate, as for publications; those of one file that contradict
-- one another were rejected when it was read
create table judged_measurements as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (partition by r.file_id, r.municipality, r.metric, r.date order by r.line) as occurrence
  from measurement_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select *, max(rank) over (partition by municipality, metric, date) as last_rank
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  to_fate(occurrence, rank, last_rank) as fate
from standing;

-- one row per municipality, declared measure and day; key: municipality, metric, date
create view measurements as select * from judged_measurements where fate = 'accepted';
