-- Where the plans ask for other sections than section_day was made for, every day of those municipalities is counted anew.
create or replace temp table section_wanted as
select distinct m.code::integer as municipality, t.section
from target as t
join municipality as m on m.slug = t.municipality
where t.source = 'visits' and t.section is not null;

create or replace temp table section_change as
select distinct municipality
from (
  (select * from section_wanted except select * from kept.section_need)
  union all
  (select * from kept.section_need except select * from section_wanted)
);

insert into kept.touched_day
select distinct d.municipality, d.date
from kept.visit_day as d
join section_change as c on c.municipality = d.municipality;

delete from kept.section_need;

insert into kept.section_need
select municipality, section
from section_wanted
order by municipality, section;
