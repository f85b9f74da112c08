-- The formulas of docs/method.md that several queries need. Their sources stand there.

-- how far the thirds of Kendall's variance, g(g − 1)(2g + 5)/6, grow when a group of g values gets one more
create macro kendall_thirds(g) as g * (g + 2);

-- the two-sided probability of a standard normal deviate at least so far from 0: 2(1 − Φ(|z|)), where
-- Φ(z) = 1/2 + φ(z)·(z + z³/3 + z⁵/(3·5) + …) (Marsaglia 2004); nothing that a double can hold is left beyond 9
create macro normal_p(z) as case
  when abs(z) > 9 then 0.0
  else greatest(0.0, 1 - 2 * abs(z) * exp(-z * z / 2) / sqrt(2 * pi()) * list_reduce(
    range(299, 1, -2), (rest, odd) -> 1 + rest * z * z / odd, 1::double
  ))
end;

-- whether a value is beyond a bound that was computed: one that differs from it by rounding alone lies on it
create macro is_above(value, bound) as value - bound > 1e-9 * greatest(1, abs(bound));
create macro is_below(value, bound) as bound - value > 1e-9 * greatest(1, abs(bound));

-- the order number of a period among those of its kind, so that a quarter's neighbour is the next quarter
create macro period_number(kind, first_day, t) as case kind
  when 'trimestre' then 4 * year(first_day) + quarter(first_day)
  when 'semestre' then 2 * year(first_day) + (month(first_day) > 6)::integer
  when 'año' then year(first_day)
  else t
end;
-- whether a window of a kind ends in the bimester t
create macro closes_in(kind, t) as case kind
  when 'trimestre' then (t - 1) % 6 + 1 in (2, 3, 5, 6)
  when 'semestre' then (t - 1) % 6 + 1 in (3, 6)
  when 'año' then (t - 1) % 6 + 1 = 6
  else true
end;

-- what a window's value is measured by: only values with the same compare
create macro measured_by(kind, type, states, section, organization, attendees, metric, denominator_metric, adds, denominator_adds) as {
  kind: kind,
  type: type,
  states: states,
  section: section,
  organization: organization,
  attendees: attendees,
  metric: metric,
  denominator_metric: denominator_metric,
  adds: adds,
  denominator_adds: denominator_adds
}::varchar;

-- whether what chance explains, from lower to upper, reaches what is demanded always, never or by chance
create macro to_assurance(lower, upper, demanded, direction) as case
  when lower is null or demanded is null then null
  when direction = 'a_lo_sumo' then case
    when not is_above(upper, demanded) then 'sostenida'
    when is_above(lower, demanded) then 'inalcanzable'
    else 'azar'
  end
  when not is_below(lower, demanded) then 'sostenida'
  when is_below(upper, demanded) then 'inalcanzable'
  else 'azar'
end;
create macro to_range_assurance(lower, upper, low_end, high_end) as case
  when lower is null or high_end is null then null
  when not is_below(lower, low_end) and not is_above(upper, high_end) then 'sostenida'
  when is_below(upper, low_end) or is_above(lower, high_end) then 'inalcanzable'
  else 'azar'
end;

-- whether enough is known to compare: at least .80 of the windows, which whole numbers tell without rounding
create macro is_comparable(known, windows) as 5 * known >= 4 * windows;

-- how far a part of n may lie from the pooled part by chance alone, where about 2 of 1 000 lie farther (Spiegelhalter 2005)
create macro funnel_margin(pooled, n) as 3.09 * sqrt(pooled * (1 - pooled) / n);
