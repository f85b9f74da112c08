-- one row per readable record of a schedule, with its fate: a later file that has the activity replaces it with all of its dates,
-- since an office drops the schedule whole again
create table judged_activities as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (partition by r.file_id, r.municipality, r.activity_key, r.start_date order by r.line) as occurrence
  from activity_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select *, max(rank) over (partition by municipality, activity_key) as last_rank
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  to_fate(occurrence, rank, last_rank) as fate
from standing;

-- one row per activity of a schedule; key: municipality, activity_key, start_date
create view activities as select * from judged_activities where fate = 'accepted';
