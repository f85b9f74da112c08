select
  municipality as municipio,
  code as codigo,
  indicator as indicador,
  window_kind as ventana,
  window_start as ventana_desde,
  window_end as ventana_hasta,
  numerator as numerador,
  denominator as denominador,
  value as valor,
  coverage as cobertura
from measurement
order by municipality, position, window_start, window_end;
