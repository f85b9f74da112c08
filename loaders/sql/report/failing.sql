-- one row per indicator of a municipality whose last result, up to a period, failed: in how many periods in a row and since
-- when, and in how many of all that were judged; those that only carry an earlier result are no results of their own and not counted
-- $1: municipality; $2: the period's place on the time axis
with judged as (
  select code, t, state = 'incumple' as has_failed
  from compliance
  where municipality = $1 and t <= $2 and is_judged(state) and not carried
),
held as (
  select
    code,
    max(t) filter (where not has_failed) as last_held,
    count(*) filter (where has_failed)::integer as failed,
    count(*)::integer as judged
  from judged
  group by code
)
select
  j.code,
  count(*)::integer as periods,
  period_label(min(j.t)) as since,
  h.failed,
  h.judged
from judged as j
join held as h on h.code = j.code
where h.last_held is null or j.t > h.last_held
group by j.code, h.failed, h.judged
order by j.code;
