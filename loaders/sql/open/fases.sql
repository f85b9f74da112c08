select
  s.municipality as municipio,
  s.phase as fase,
  p.name as nombre,
  s.national_due as plazo_nacional,
  s.territorial_due as plazo_territorial,
  s.plan_due as plazo_plan,
  s.code as codigo,
  s.code is not null as en_puntaje,
  s.numerator as numerador,
  s.denominator as denominador,
  s.value as valor,
  s.known_on as declarado_el,
  s.state as estado,
  s.met_on as alcanzada_el,
  s.days_late as dias_retraso,
  s.national_days_late as dias_retraso_nacional,
  s.plan_state as estado_plan,
  s.plan_days_late as dias_retraso_plan
from phase_standing as s
join phase as p on p.phase = s.phase
order by s.municipality, s.phase;
