-- one row per readable record of a publication log, with its fate: duplicated (its file has the same publication in an
-- earlier line), replaced (a later export has it too), accepted. A request without a date is told apart by when it was asked.
create table judged_publications as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (
      partition by r.file_id, r.municipality, coalesce(r.date, r.requested), r.date is null, r.type, r.title_key, r.state
      order by r.line
    ) as occurrence
  from publication_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select
    *,
    max(rank) over (
      partition by municipality, coalesce(date, requested), date is null, type, title_key, state
    ) as last_rank
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  case
    when occurrence > 1 then 'duplicated'
    when rank < last_rank then 'replaced'
    else 'accepted'
  end as fate
from standing;

-- one row per publication or undelivered request; key: municipality, date (else requested), type, title_key, state
create view publications as select * from judged_publications where fate = 'accepted';
