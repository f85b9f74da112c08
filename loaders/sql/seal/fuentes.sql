-- one row per indicator of a municipality and file that is behind its windows of a bimester; key: code, t, path
select distinct s.code, s.t, s.path, s.sha256
from source_of_result as s
where s.municipality = getvariable('seal_municipality') and s.t = getvariable('seal_t')
order by s.code, s.path
