-- one row per indicator of a closed bimester whose result is another now, with the files that are behind it now and were not, or were
-- and are not any more; key: municipality, bimester, code
create or replace temp table change_since_seal as
with now as (
  select c.*
  from compliance as c
  join (select distinct municipality, t from sealed_compliance) as s on s.municipality = c.municipality and s.t = c.t
),
compared as (
  select
    coalesce(s.municipality, n.municipality) as municipality,
    coalesce(s.bimester, n.bimester) as bimester,
    coalesce(s.t, n.t) as t,
    coalesce(s.code, n.code) as code,
    coalesce(n.indicator, s.indicator) as indicator,
    coalesce(n.position, s.position) as position,
    coalesce(n.unit, s.unit) as unit,
    coalesce(n.ratio, s.ratio) as ratio,
    s.value as sealed_value,
    s.goal as sealed_goal,
    s.compliance as sealed_compliance,
    s.state as sealed_state,
    n.value,
    n.goal,
    n.compliance,
    n.state
  from sealed_compliance as s
  full join now as n on n.code = s.code and n.t = s.t
  where s.code is null
    or n.code is null
    or is_other(s.lacking, 'value', s.value, n.value)
    or is_other(s.lacking, 'floor', s.floor, n.floor)
    or is_other(s.lacking, 'goal', s.goal, n.goal)
    or is_other(s.lacking, 'compliance', s.compliance, n.compliance)
    or is_other(s.lacking, 'compliance_min', s.compliance_min, n.compliance_min)
    or is_other(s.lacking, 'compliance_max', s.compliance_max, n.compliance_max)
    or is_other(s.lacking, 'state', s.state, n.state)
    or is_other(s.lacking, 'days_late', s.days_late, n.days_late)
),
moved as (
  select coalesce(s.code, n.code) as code, coalesce(s.t, n.t) as t, coalesce(s.path, n.path) as path
  from sealed_source as s
  full join (
    select r.*
    from source_of_result as r
    join (select distinct code, t from compared) as c on c.code = r.code and c.t = r.t
  ) as n on n.code = s.code and n.t = s.t and n.path = s.path
  where s.sha256 is distinct from n.sha256
)
select
  c.*,
  coalesce(list(distinct m.path order by m.path) filter (where m.path is not null), []) as files
from compared as c
left join moved as m on m.code = c.code and m.t = c.t
group by all
order by c.municipality, c.t, c.position;
