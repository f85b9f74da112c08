-- one row per level and key of a municipality in a bimester; key: level, key
select *
from score
where municipality = getvariable('seal_municipality') and t = getvariable('seal_t')
order by level, key
