-- one row per record of visits over more than a day, or that counts no visits, with its fate, as for publications
create table judged_periods as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (
      partition by r.file_id, r.municipality, r.date, r.until, r.page, r.visits is null
      order by r.line
    ) as occurrence
  from period_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select
    *,
    max(rank) over (partition by municipality, date, until, page, visits is null) as last_rank
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  to_fate(occurrence, rank, last_rank) as fate
from standing;
