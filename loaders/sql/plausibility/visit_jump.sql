-- daily visits that at least double or halve where what counts them changes: another tool's export, pages instead of totals, or
-- a change of counter that cambios.csv declares, unless an export shows it within a month
-- Medians of the known days among the 28 before and after, at least 14 of each and one of them 10 or more; with more than a
-- month between the two counters nothing is compared. count: the days that were compared.
insert into plausibility
with counter as (
  select
    municipality,
    date,
    format || case when is_total then '' else ' (pages)' end as counter
  from visit_counter
  where date <= getvariable('cutoff')
),
shown as (
  select municipality, date, lag(date) over by_day as last_before, lag(counter) over by_day as before, counter as after
  from counter
  window by_day as (partition by municipality order by date)
  qualify lag(counter) over by_day <> counter
),
declared as (
  select distinct m.slug as municipality, c.date
  from change as c
  join municipality as m on c.municipality is null or c.municipality = m.slug
  where c.class = 'contador' and c.date <= getvariable('cutoff')
),
counter_change as (
  select * from shown
  union all
  select d.municipality, d.date, d.date - 1 as last_before, null as before, null as after
  from declared as d
  where not exists (
    select 1
    from shown as s
    where s.municipality = d.municipality and s.date between d.date - 31 and d.date + 31
  )
),
compared as (
  select
    c.municipality,
    c.date,
    c.last_before,
    c.before,
    c.after,
    median(s.visits) filter (where s.date <= c.last_before) as value,
    median(s.visits) filter (where s.date >= c.date) as other,
    count(*) filter (where s.date <= c.last_before) as days_before,
    count(*) filter (where s.date >= c.date) as days_after
  from counter_change as c
  join site_visits as s
    on s.municipality = c.municipality and s.date between c.last_before - 27 and c.date + 27
  where c.date - c.last_before <= 31
  group by c.municipality, c.date, c.last_before, c.before, c.after
),
jump as (
  select *
  from compared
  where days_before >= 14
    and days_after >= 14
    and greatest(value, other) >= 10
    and greatest(value, other) >= 2 * least(value, other)
),
place as (
  select j.municipality, j.date, v.path, min(v.first_line) as first_line, max(v.last_line) as last_line
  from jump as j
  join visit_file_day as v
    on v.municipality = j.municipality and v.stands and v.date between j.last_before - 27 and j.date + 27
  group by j.municipality, j.date, v.path
)
select
  j.municipality,
  null as code,
  'visit_jump' as kind,
  j.last_before as first_day,
  j.date as last_day,
  null as subject,
  null as partner,
  j.before,
  j.after,
  (j.days_before + j.days_after)::integer as count,
  null as total,
  j.value,
  j.other,
  to_places(list(struct_pack(path := p.path, first_line := p.first_line, last_line := p.last_line)))
from jump as j
join place as p on p.municipality = j.municipality and p.date = j.date
group by j.municipality, j.date, j.last_before, j.before, j.after, j.days_before, j.days_after, j.value, j.other;
