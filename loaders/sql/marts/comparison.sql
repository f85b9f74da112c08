-- one row per target whose values compare with those of another municipality: same line of action, measured alike, in windows
-- of the same length; key: code, valid_from
-- comparison: its name, made of what is the same. Of two such indicators of a municipality the first one compares.
-- is_count: what happened in a window, counted: it may be told per 1 000 inhabitants
create table comparison as
with described as (
  select
    *,
    to_slug(concat_ws(
      '-',
      line,
      form,
      type,
      array_to_string(list_sort(states), '-'),
      'seccion-' || section,
      'de-' || organization_key,
      'min-' || min_attendees,
      metric,
      case when source = 'measurements' then case when numerator_adds then 'flujo' else 'nivel' end end,
      'sobre-' || denominator_metric || case when denominator_adds then '-flujo' else '-nivel' end,
      window_kind
    )) as slug
  from target
),
named as (
  select
    *,
    case when length(slug) > 100 then left(slug, 91) || '-' || left(md5(slug), 8) else slug end as comparison
  from described
),
first_indicator as (
  select comparison, municipality, min(position) as position
  from named
  group by comparison, municipality
),
shared as (
  select comparison, count(*)::integer as municipalities
  from first_indicator
  group by comparison
  having count(*) > 1
)
select
  n.municipality,
  n.code,
  n.valid_from,
  n.comparison,
  s.municipalities,
  n.line,
  n.form,
  n.type,
  n.states,
  n.section,
  n.organization_key,
  n.min_attendees,
  n.metric,
  n.denominator_metric,
  n.window_kind,
  n.unit,
  n.denominator_kind <> 'none' as ratio,
  n.denominator_kind = 'none' and not n.is_level as is_count,
  n.is_proportion,
  bool_and(n.direction = 'a_lo_sumo') over (partition by n.comparison) as less_is_better
from named as n
join first_indicator as f
  on f.comparison = n.comparison and f.municipality = n.municipality and f.position = n.position
join shared as s on s.comparison = n.comparison
order by n.comparison, n.municipality, n.valid_from;
