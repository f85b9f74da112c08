-- one row per indicator of a municipality, file, and unbroken run of its lines that count for the figures of a period: of the
-- windows that closed or were open then, up to its last day. Wants the tables of sql/evidence/.
-- $1: municipality; $2: the period's place on the time axis
with result as (
  select
    c.code,
    b.first_day,
    b.as_of,
    case when c.carried then (select max(w.t) from closing as w where w.code = c.code and w.t < c.t) end as carried_t
  from compliance as c
  join indicator_bimester as b on b.code = c.code and b.t = c.t
  where c.municipality = $1 and c.t = $2
),
shown as (
  select w.window_id, w.code, r.as_of
  from result as r
  join measurement_window as w on w.code = r.code
  where w.window_kind = 'plazo'
    or (w.first_day <= r.as_of and (w.last_day >= r.first_day or period_index(w.last_day) = r.carried_t))
),
run as (
  select distinct s.code, e.file_id, e.first_line, e.last_line, e.rows, e.first_day, e.last_day
  from evidence as e
  join shown as s on s.code = e.code and coalesce(e.window_id, s.window_id) = s.window_id
  where e.counts
    and e.first_day <= s.as_of
    and (e.until is null or e.until > s.as_of)
),
reached as (
  select
    *,
    max(last_line) over (
      partition by code, file_id order by first_line, last_line rows between unbounded preceding and 1 preceding
    ) as reached
  from run
),
island as (
  select
    *,
    count(*) filter (where reached is null or first_line > reached + 1) over (
      partition by code, file_id order by first_line, last_line rows unbounded preceding
    ) as nth
  from reached
)
select
  i.code,
  f.path as file,
  f.sha256,
  f.demo,
  min(i.first_line)::integer as first_line,
  max(i.last_line)::integer as last_line,
  sum(i.rows)::integer as records,
  min(i.first_day) as first_date,
  max(i.last_day) as last_date
from island as i
join file as f on f.file_id = i.file_id
group by i.code, i.file_id, f.path, f.sha256, f.demo, i.nth
order by i.code, f.path, first_line;
