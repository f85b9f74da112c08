-- one row per readable record of an attendance list, with its fate: duplicated (its file names the person, or totals the
-- event, in an earlier line), replaced (a later export does so too), accepted
create table judged_attendance as
with within_file as (
  select
    r.*,
    f.rank,
    row_number() over (
      partition by r.file_id, r.municipality, r.date, r.event_key, r.type, r.person
      order by r.line
    ) as occurrence
  from attendance_record as r
  join file as f on f.file_id = r.file_id
),
standing as (
  select
    *,
    max(rank) over (partition by municipality, date, event_key, type, person) as last_rank,
    sum(seconds) over (partition by file_id, municipality, date, event_key, type, person)::bigint as stay
  from within_file
)
select
  * exclude (rank, occurrence, last_rank),
  to_fate(occurrence, rank, last_rank) as fate
from standing;

-- one row per person at a gathering, or per total of a gathering; key: municipality, date, event_key, type, person
-- stay: the seconds that the person was there, of all the stretches between coming and leaving that the list tells
create view attendance as select * from judged_attendance where fate = 'accepted';

-- one row per gathering; key: municipality, date, event_key, type
-- seconds: how long they all were there, as far as it is known
-- people: those on the list; attendees: they or the declared total, whichever is larger: a list may be of a part only
create table gathering as
select
  municipality,
  date,
  event_key,
  type,
  count(distinct person) as people,
  greatest(count(distinct person), coalesce(max(attendees), 0)) as attendees,
  sum(stay)::bigint as seconds
from attendance
group by municipality, date, event_key, type;
