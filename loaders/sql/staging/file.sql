-- one row per file under entrada/; key: file_id
-- rank: place in the order of export; of two exports of the same row the one with the higher rank stands
create table file as
select *, row_number() over (order by exported_at, path)::integer as rank
from kept.source_file
order by file_id;
