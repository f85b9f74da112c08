-- one row per target, with what its numerator is read from; key: code, valid_from
create table indicator_need as
with needed as (
  select
    t.code,
    t.valid_from,
    t.municipality,
    t.source,
    case
      when t.source = 'measurements' then t.metric
      when t.query = 'on_time_deliveries' then 'solicitud'
      when t.source <> 'visits' then t.type
      when t.section is null then 'total'
      else 'paginas'
    end as need_type,
    e.code as need_code
  from target as t
  left join (select distinct code from exception where class = 'cubierto' and code is not null) as e on e.code = t.code
)
select *, concat_ws('/', municipality, source, coalesce(need_type, ''), coalesce(need_code, '')) as need
from needed;
