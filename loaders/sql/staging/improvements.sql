-- one row per readable record of an improvement plan, with its fate: a later file that has the finding replaces all of its
-- actions, since an office drops the plan whole again
create table judged_improvements as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (partition by r.file_id, r.municipality, r.finding, r.action_key order by r.line) as occurrence
  from improvement_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select *, max(rank) over (partition by municipality, finding) as last_rank
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  to_fate(occurrence, rank, last_rank) as fate
from standing;

-- one row per action of an improvement plan; key: municipality, finding, action_key
create view improvements as select * from judged_improvements where fate = 'accepted';
