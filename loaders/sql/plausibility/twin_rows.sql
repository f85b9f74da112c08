-- the same rows in the exports of two municipalities
-- What more than five have in common is a circular, and no sign; nor are lists of attendance: two municipalities may hold a
-- workshop together. Publications: four rows or more, of four titles. Measures: four declarations of at least three values that
-- are not a whole, and at least four of every five that either made in those days. Visits: whole months (20 days, 100 visits,
-- five different days) with every day alike.
insert into plausibility
with record as (
  select 'publications' as source, type as subject, title_key as name, hash(date, type, title_key, state) as content, municipality, date, file_id, line
  from publications
  where date is not null
  union all
  select
    'measurements' as source,
    metric as subject,
    concat_ws('/', numerator, denominator) as name,
    hash(metric, date, numerator, denominator) as content,
    municipality,
    date,
    file_id,
    line
  from measurements
  where numerator >= 10 and numerator is distinct from denominator
),
common as (
  select source, content
  from record
  group by source, content
  having count(distinct municipality) between 2 and 5
),
shared as (
  select r.*
  from record as r
  join common as c on c.source = r.source and c.content = r.content
),
pair as (
  select a.*, b.municipality as partner
  from shared as a
  join shared as b on b.source = a.source and b.content = a.content and b.municipality <> a.municipality
),
alike as (
  select
    municipality,
    partner,
    source,
    case when source = 'measurements' then subject end as metric,
    min(date) as first_day,
    max(date) as last_day,
    count(*)::integer as rows,
    count(distinct name) as names,
    list(struct_pack(file_id := file_id, line := line)) as places
  from pair
  group by 1, 2, 3, 4
  having count(*) >= 4 and count(distinct name) >= case source when 'measurements' then 3 else 4 end
),
declared as (
  select a.municipality, a.partner, a.metric, count(*) filter (where m.municipality = a.municipality) as own, count(*) filter (where m.municipality = a.partner) as others
  from alike as a
  join measurements as m
    on m.metric = a.metric
    and m.municipality in (a.municipality, a.partner)
    and m.date between a.first_day and a.last_day
  where a.source = 'measurements'
  group by 1, 2, 3
),
placed as (
  select municipality, partner, source, metric, first_day, last_day, rows, unnest(places) as place
  from alike
)
select
  p.municipality,
  null as code,
  'twin_rows' as kind,
  p.first_day,
  p.last_day,
  coalesce(p.metric, p.source) as subject,
  p.partner,
  null as before,
  null as after,
  p.rows as count,
  null as total,
  null as value,
  null as other,
  to_places(list(struct_pack(path := f.path, first_line := p.place.line, last_line := p.place.line)))
from placed as p
join file as f on f.file_id = p.place.file_id
left join declared as d on d.municipality = p.municipality and d.partner = p.partner and d.metric = p.metric
where d.metric is null or p.rows >= 0.8 * greatest(d.own, d.others)
group by p.municipality, p.first_day, p.last_day, p.metric, p.source, p.partner, p.rows;

insert into plausibility
with month as (
  select
    municipality,
    date_trunc('month', date)::date as month,
    hash(list(date order by date), list(visits order by date)) as content
  from site_visits
  where date <= getvariable('cutoff')
  group by municipality, 2
  having count(*) >= 20 and sum(visits) >= 100 and count(distinct visits) >= 5
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
