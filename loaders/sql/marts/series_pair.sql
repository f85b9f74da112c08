-- one row per two values of a series, the later one named by its t; key: basis, t, earlier_t
-- step: whether it is more (1), less (-1) or the same (0); slope: per bimester
create table series_pair as
select
  later.basis,
  later.t,
  earlier.t as earlier_t,
  (later.t - earlier.t) % 6 = 0 as same_season,
  sign(later.value - earlier.value)::integer as step,
  (later.value - earlier.value) / (later.t - earlier.t) as slope
from series as later
join series as earlier on earlier.basis = later.basis and earlier.t < later.t;
