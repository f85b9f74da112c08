-- the days of visits of the file that is being read, which are to be counted anew
insert into kept.visit_day
select
  file_id,
  municipality,
  date,
  bool_or(page_no = 0) as is_total,
  count(*)::integer as rows,
  sum(visits)::bigint as visits,
  0 as replaced,
  sum(visits)::bigint as counted,
  min(line) as first_line,
  max(line) as last_line
from kept.visit_record
where file_id = getvariable('file_id')
group by file_id, municipality, date
order by municipality, date;

insert into kept.touched_day
select municipality, date
from kept.visit_day
where file_id = getvariable('file_id');
