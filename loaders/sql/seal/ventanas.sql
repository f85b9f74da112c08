-- one row per window of an indicator of a municipality that closes in a bimester, or is looked at in it; key: code, window_start, window_end
select * exclude (window_id)
from window_standing
where municipality = getvariable('seal_municipality') and t = getvariable('seal_t')
order by position, window_start, window_end
