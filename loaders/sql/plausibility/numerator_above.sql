-- a numerator above its denominator: declared so, or found where a count is set against a declared total
-- value and other: numerator and denominator of the latest
insert into plausibility
select
  m.municipality,
  (
    select min(t.code)
    from target as t
    where t.municipality = m.municipality and t.metric = m.metric and t.denominator_kind = 'own'
  ) as code,
  'numerator_above' as kind,
  min(m.date) as first_day,
  max(m.date) as last_day,
  m.metric as subject,
  null as partner,
  null as before,
  null as after,
  count(*)::integer as count,
  null as total,
  arg_max(m.numerator, m.date) as value,
  arg_max(m.denominator, m.date) as other,
  to_places(list(struct_pack(path := f.path, first_line := m.line, last_line := m.line)))
from measurements as m
join file as f on f.file_id = m.file_id
where m.numerator > m.denominator and m.date <= getvariable('cutoff')
group by m.municipality, m.metric;

insert into plausibility
with above as (
  select
    w.municipality,
    w.code,
    w.denominator_metric as metric,
    min(w.first_day) as first_day,
    least(max(w.last_day), getvariable('cutoff')) as last_day,
    count(*)::integer as windows,
    arg_max(r.numerator, w.last_day) as numerator,
    arg_max(r.denominator, w.last_day) as denominator
  from measurement_window as w
  join reading as r
    on r.window_id = w.window_id
    and r.as_of = case when w.window_kind = 'plazo' then getvariable('cutoff') else w.horizon end
  where w.denominator_kind = 'declared' and r.numerator > r.denominator
  group by w.municipality, w.code, w.denominator_metric
)
select
  a.municipality,
  a.code,
  'numerator_above' as kind,
  a.first_day,
  a.last_day,
  a.metric as subject,
  null as partner,
  null as before,
  null as after,
  a.windows as count,
  null as total,
  a.numerator as value,
  a.denominator as other,
  to_places(list(struct_pack(path := f.path, first_line := m.line, last_line := m.line)))
from above as a
join measurements as m
  on m.municipality = a.municipality and m.metric = a.metric and m.date between a.first_day and a.last_day
join file as f on f.file_id = m.file_id
group by a.municipality, a.code, a.metric, a.first_day, a.last_day, a.windows, a.numerator, a.denominator;
