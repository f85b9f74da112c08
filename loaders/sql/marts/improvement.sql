-- one row per action of an improvement plan, as it stands at the cut-off; key: municipality, finding, action_key
-- An action closes when it is all done, somebody has closed it, and its indicator has been back at its minimum or goal in the
-- last periods before the close, or in later ones: as many in a row as the preset asks, of those that ended after it began.
-- Without an indicator the word of the office is all that there is. It is reopened where the indicator fails again within 12
-- months of its verified close.
create table improvement as
with judged as (
  select
    code,
    t,
    bimester,
    state,
    make_date((t - 1) // 6, 2 * ((t - 1) % 6) + 1, 1) as first_day
  from compliance
  where is_judged(state) and not carried and not provisional
),
numbered as (
  select
    i.*,
    row_number() over (order by municipality, finding, action_key)::integer as action_no,
    coalesce(progress = 100, false) as is_done,
    case when closed_on <= getvariable('cutoff') then closed_on end as closed
  from improvements as i
),
period as (
  select
    a.action_no,
    a.closed,
    j.t,
    j.bimester,
    bimester_end(j.first_day) as last_day,
    j.state = 'incumple' as has_failed,
    -- how many of the last periods are back, this one included
    count(*) filter (where j.state in ('meta', 'minimo')) over (
      partition by a.action_no
      order by j.t
      rows between getvariable('closing_periods') - 1 preceding and current row
    ) = getvariable('closing_periods') as is_back
  from numbered as a
  join judged as j
    on j.code = a.indicator
    and (a.start_date is null or bimester_end(j.first_day) >= a.start_date)
    and (a.bimester is null or j.bimester > a.bimester)
),
verification as (
  select
    action_no,
    min(t) filter (where is_back and (bimester_index(closed) <= t + 1)) as verified_t
  from period
  where closed is not null
  group by action_no
),
recurrence as (
  select p.action_no, min(p.t) as failed_t
  from period as p
  join verification as v on v.action_no = p.action_no
  where p.has_failed
    and p.t > v.verified_t
    and p.last_day <= greatest(p.closed, bimester_end(make_date((v.verified_t - 1) // 6, 2 * ((v.verified_t - 1) % 6) + 1, 1)))
      + interval 12 month
  group by p.action_no
)
select
  a.municipality,
  a.finding,
  a.action_key,
  a.action,
  a.indicator as code,
  m.indicator,
  m.position,
  a.bimester,
  a.condition,
  a.criterion,
  a.cause,
  a.effect,
  a.type,
  a.unit,
  a.quantity,
  a.responsible,
  a.start_date,
  a.end_date,
  a.progress,
  a.evidence,
  a.follow_up,
  a.closed_on,
  case
    when a.is_cancelled then 'cancelada'
    when a.is_done and r.failed_t is not null then 'reabierta'
    when a.is_done and a.closed is not null and (v.verified_t is not null or a.indicator is null) then 'cerrada'
    when a.is_done then 'por_verificar'
    when a.end_date < getvariable('cutoff') then 'vencida'
    when a.progress > 0 then 'en_ejecucion'
    else 'sin_iniciar'
  end as state,
  case
    when not a.is_cancelled and not a.is_done and a.end_date < getvariable('cutoff') then getvariable('cutoff') - a.end_date
  end::integer as overdue_days,
  bimester_label(v.verified_t) as verified_in,
  bimester_label(r.failed_t) as failed_again_in,
  a.indicator is not null and m.code is null as is_unknown_indicator,
  f.path as file,
  a.line
from numbered as a
join file as f on f.file_id = a.file_id
left join verification as v on v.action_no = a.action_no
left join recurrence as r on r.action_no = a.action_no
left join (
  select municipality, code, min(position) as position, arg_max(indicator, valid_from) as indicator
  from target
  group by municipality, code
) as m on m.municipality = a.municipality and m.code = a.indicator
order by a.municipality, a.finding, a.line;
