select
  v.comparison as comparacion,
  c.line as linea,
  c.form as forma,
  c.window_kind as ventana,
  v.municipality as municipio,
  v.code as codigo,
  v.bimester as bimestre,
  v.value as valor,
  v.numerator as numerador,
  v.denominator as denominador,
  v.rate as valor_por_mil,
  v.population as poblacion,
  v.population_year as poblacion_anio,
  v.floor as minimo,
  v.goal as meta,
  v.known_windows as ventanas_conocidas,
  v.windows as ventanas,
  coalesce(f.apart, v.apart) as aparte,
  f.pooled as proporcion_conjunta,
  f.lower as limite_inferior,
  f.upper as limite_superior,
  f.standing as lugar,
  f.rank as puesto
from compared_value as v
join (select distinct comparison, line, form, window_kind from comparison) as c on c.comparison = v.comparison
left join funnel as f
  on f.comparison = v.comparison
  and f.municipality = v.municipality
  and f.t = v.t
order by v.comparison, v.municipality, v.t;
