select
  municipality as municipio,
  code as codigo,
  bimester as bimestre,
  t,
  value as valor
from series
order by municipality, code, t;
