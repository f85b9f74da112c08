-- one row per indicator of a municipality in a bimester; key: code
select *
from compliance
where municipality = getvariable('seal_municipality') and t = getvariable('seal_t')
order by position
