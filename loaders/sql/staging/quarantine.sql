-- one row per rejected record that no other record has put right; key: file_id, line
-- Of records that contradict one another, one that is put right settles all.
create table mended_reject as
select r.file_id, r.line
from kept.reject as r
join file as f on f.file_id = r.file_id
join kept.reject as g on g.file_id = r.file_id and g.group_line = r.group_line
join kept.mended_record as m on m.origin_path = f.path and m.origin_line = g.line
group by r.file_id, r.line;

create view quarantine as
select r.*
from kept.reject as r
anti join mended_reject as m on m.file_id = r.file_id and m.line = r.line;
