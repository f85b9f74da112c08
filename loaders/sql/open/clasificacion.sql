select
  r.municipality as municipio,
  r.month as mes,
  r.visits as visitas,
  r.covered_days as dias_cubiertos,
  r.days as dias,
  r.known_months as meses_conocidos,
  r.months as meses,
  r.apart as aparte,
  r.rank as puesto,
  r.rank_department as puesto_departamento,
  r.rank_group as puesto_grupo,
  r.rate as visitas_por_mil,
  r.population as poblacion,
  r.population_year as poblacion_anio,
  r.rate_rank as puesto_por_mil,
  r.rate_rank_department as puesto_por_mil_departamento,
  r.rate_rank_group as puesto_por_mil_grupo
from visit_rank as r
order by r.municipality, r.month;
