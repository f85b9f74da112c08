-- one row per line of the log that was not taken as it is, a blank one left out: it goes the common way, a page at a time
create or replace temp table aside_line as
select
  line,
  text,
  sum(strlen(text) + 64) over (order by line) // 4_000_000 as page
from export_line
where text is not null
  and line not in (
    select line from kept.publication_record where file_id = getvariable('file_id')
    union all
    select line from kept.attendance_record where file_id = getvariable('file_id')
  )
order by line;
