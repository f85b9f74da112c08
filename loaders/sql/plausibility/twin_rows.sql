-- the same rows in the exports of two municipalities
-- What more than five have in common is a circular, and no sign; nor are lists of attendance: two municipalities may hold a
-- workshop together. Publications: four rows or more, of four titles. Measures: four declarations of at least three values that
-- are not a whole, and at least four of every five that either made in those days. Visits: whole months with every day alike,
-- of 20 days and 100 visits at least, the most on a day five above the least.
insert into plausibility
with record as not materialized (
  select
    'publications' as source,
    null as metric,
    hash(title_key) as name,
    hash('publications', date, type, title_key, state) as content,
    municipality,
    date,
    file_id,
    line
  from publications
  where date <= getvariable('cutoff')
  union all
  select
    'measurements' as source,
    metric,
    hash(numerator, denominator) as name,
    hash('measurements', metric, date, numerator, denominator) as content,
    municipality,
    date,
    file_id,
    line
  from measurements
  where numerator >= 10 and numerator is distinct from denominator and date <= getvariable('cutoff')
),
-- A municipality has a publication, and a day's declaration, once: as many rows as municipalities.
common as (
  select content
  from record
  group by content
  having count(*) between 2 and 5
),
shared as materialized (
  select r.*
  from record as r
  join common as c on c.content = r.content
),
frequent as (
  select a.source, a.metric, a.municipality, b.municipality as partner
  from shared as a
  join shared as b on b.content = a.content and b.municipality <> a.municipality
  group by all
  having count(*) >= 4
),
pair as (
  select a.*, f.partner
  from frequent as f
  join shared as a
    on a.source = f.source and a.metric is not distinct from f.metric and a.municipality = f.municipality
  join shared as b on b.content = a.content and b.municipality = f.partner
),
alike as (
  select
    municipality,
    partner,
    source,
    metric,
    min(date) as first_day,
    max(date) as last_day,
    count(*)::integer as rows
  from pair
  group by all
  having count(distinct name) >= case source when 'measurements' then 3 else 4 end
),
declared as (
  select
    a.municipality,
    a.partner,
    a.metric,
    count(*) filter (where m.municipality = a.municipality) as own,
    count(*) filter (where m.municipality = a.partner) as others
  from alike as a
  join measurements as m
    on m.metric = a.metric
    and m.municipality in (a.municipality, a.partner)
    and m.date between a.first_day and a.last_day
  group by all
),
telling as (
  select a.*
  from alike as a
  left join declared as d on d.municipality = a.municipality and d.partner = a.partner and d.metric = a.metric
  where a.source = 'publications' or a.rows >= 0.8 * greatest(d.own, d.others)
)
select
  t.municipality,
  null as code,
  'twin_rows' as kind,
  t.first_day,
  t.last_day,
  coalesce(t.metric, t.source) as subject,
  t.partner,
  null as before,
  null as after,
  t.rows as count,
  null as total,
  null as value,
  null as other,
  to_places(list(struct_pack(path := f.path, first_line := p.line, last_line := p.line)))
from telling as t
join pair as p
  on p.municipality = t.municipality
  and p.partner = t.partner
  and p.source = t.source
  and p.metric is not distinct from t.metric
join file as f on f.file_id = p.file_id
group by t.municipality, t.first_day, t.last_day, t.metric, t.source, t.partner, t.rows;

insert into plausibility
with month as (
  select
    municipality,
    date_trunc('month', date)::date as month,
    bit_xor(hash(date, visits)) as content
  from site_visits
  where date <= getvariable('cutoff')
  group by municipality, 2
  having count(*) >= 20 and sum(visits) >= 100 and max(visits) >= min(visits) + 5
),
common as (
  select content
  from month
  group by content
  having count(*) between 2 and 5
),
shared as (
  select m.*
  from month as m
  semi join common as c on c.content = m.content
),
alike as (
  select a.municipality, b.municipality as partner, min(a.month) as first_day, last_day(max(a.month)) as last_day, list(a.month) as months, count(*)::integer as count
  from shared as a
  join shared as b on b.content = a.content and b.municipality <> a.municipality
  group by a.municipality, b.municipality
)
select
  a.municipality,
  null as code,
  'twin_rows' as kind,
  a.first_day,
  a.last_day,
  'visits' as subject,
  a.partner,
  null as before,
  null as after,
  a.count,
  null as total,
  null as value,
  null as other,
  to_places(list(struct_pack(path := v.path, first_line := v.first_line, last_line := v.last_line)))
from alike as a
join (
  select municipality, path, date_trunc('month', date)::date as month, min(first_line) as first_line, max(last_line) as last_line
  from visit_file_day
  where stands
  group by 1, 2, 3
) as v on v.municipality = a.municipality and list_contains(a.months, v.month)
group by a.municipality, a.first_day, a.last_day, a.partner, a.count;
