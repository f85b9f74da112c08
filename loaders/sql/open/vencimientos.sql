select
  municipality as municipio,
  code as codigo,
  indicator as indicador,
  line as linea,
  window_kind as ventana,
  window_start as ventana_desde,
  window_end as vence,
  legal as plazo_legal,
  direction as sentido,
  floor as minimo,
  goal as meta,
  value as valor,
  state as estado,
  missing as falta,
  excess as exceso,
  days_late as dias_retraso
from obligation
order by municipality, position, window_start, window_end;
