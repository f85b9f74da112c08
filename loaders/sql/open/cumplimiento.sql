select
  municipality as municipio,
  code as codigo,
  indicator as indicador,
  line as linea,
  bimester as bimestre,
  value as valor,
  floor as minimo,
  goal as meta,
  progress as avance,
  compliance as cumplimiento,
  state as estado,
  windows as ventanas,
  windows_known as ventanas_conocidas,
  carried as arrastrado,
  provisional as provisional,
  days_late as dias_retraso
from compliance
order by municipality, position, t;
