select
  c.municipality as municipio,
  c.code as codigo,
  c.indicator as indicador,
  c.line as linea,
  c.bimester as bimestre,
  c.value as valor,
  c.floor as minimo,
  c.goal as meta,
  c.progress as avance,
  c.compliance as cumplimiento,
  c.state as estado,
  c.windows as ventanas,
  c.windows_known as ventanas_conocidas,
  c.carried as arrastrado,
  c.provisional as provisional,
  c.days_late as dias_retraso,
  c.compliance_min as cumplimiento_min,
  c.compliance_max as cumplimiento_max,
  r.n,
  r.slope as pendiente,
  r.p_value as p_valor,
  r.signal as senal
from compliance as c
join trend as r on r.code = c.code and r.t = c.t
order by c.municipality, c.position, c.t;
