select
  municipality as municipio,
  level as nivel,
  key as clave,
  bimester as bimestre,
  score as puntaje,
  score_min as puntaje_min,
  score_max as puntaje_max,
  n_meta,
  n_minimo,
  n_incumple,
  n_sin_dato,
  n_no_exigible,
  n_sin_meta,
  n_no_aplica
from score
order by municipality, level = 'accion', level = 'linea', key, t;
