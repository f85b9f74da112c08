-- one row per indicator of a municipality that meets its goal in a period: for how many periods in a row it has; those
-- that only carry an earlier result are no results of their own and not counted
-- $1: municipality; $2: the period's place on the time axis
with judged as (
  select code, t, state
  from compliance
  where municipality = $1 and t <= $2 and is_judged(state) and not carried
),
missed as (
  select code, max(t) filter (where state <> 'meta') as last_missed
  from judged
  group by code
)
select j.code, count(*)::integer as periods
from judged as j
join missed as m on m.code = j.code
where m.last_missed is null or j.t > m.last_missed
group by j.code
order by j.code;
