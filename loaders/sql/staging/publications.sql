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
  to_fate(occurrence, rank, last_rank) as fate
from standing;

-- one row per publication or undelivered request; key: municipality, date (else requested), type, title_key, state
create view publications as select * from judged_publications where fate = 'accepted';

-- one row per readable record of a request for information
-- due: the agreed day or that of its extension, of which 7 calendar days count at the most; nth: its place among the accepted
-- records of one request, of which a later one replaces the earlier; first_file: the file of that which stands
create view judged_requests as
select
  *,
  case when extended is null then agreed else least(extended, agreed + 7) end as due,
  coalesce(delivered, date) as delivery,
  row_number() over same as nth,
  first_value(file_id) over same as first_file
from judged_publications
where agreed is not null
window same as (
  partition by fate = 'accepted', municipality, type, title_key, coalesce(department, ''), coalesce(requested, agreed), agreed
  order by date nulls last, file_id, line
);

-- one row per request for information; key: municipality, type, title_key, department, requested (else agreed), agreed
create view requests as
select
  municipality,
  type,
  title_key,
  department,
  requested,
  agreed,
  due,
  extended is not null as is_extended,
  delivery as delivered,
  file_id,
  line
from judged_requests
where fate = 'accepted' and nth = 1;
