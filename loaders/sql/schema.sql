-- The tables of one run: what the plans say, and how an indicator moves. What was read of the exports is kept in kept.sql.
-- What is computed from them is made by the queries of staging/, facts/ and marts/, each named after its table.
-- Dates are calendar days in Colombia; nothing here knows the hour.

-- one row per municipality; key: slug
create table municipality (
  slug varchar not null,
  code varchar not null,
  name varchar not null,
  department varchar not null,
  peer_group varchar,                   -- those it compares with, as a person wrote it
  population integer,
  population_year integer,
  has_plan boolean not null,
  cites_phases boolean not null         -- its plan names the norm of the legal phases
);

-- one row per phase of the legal calendar; key: phase
create table phase (
  phase integer not null,
  name varchar not null,
  national_due date not null,           -- by when national bodies must have reached it
  territorial_due date not null,        -- and municipalities
  norm varchar not null,
  metric varchar not null               -- the measure by which it is declared
);

-- one row per indicator and validity of its target; key: code, valid_from
create table target (
  municipality varchar not null,
  code varchar not null,
  position integer not null,            -- place of the indicator in its plan, from 1
  line varchar not null,
  action varchar not null,
  indicator varchar not null,
  unit varchar not null,
  form varchar not null,                -- the measure as the plan names it (src/domain/measure.ts)
  query varchar not null,               -- the file of facts/ that measures it
  source varchar not null,              -- visits, publications, attendance, measurements
  numerator_adds boolean not null,      -- movements add up; else the last one stands
  denominator_kind varchar not null,    -- none, own, rows, declared
  denominator_adds boolean not null,
  is_stock boolean not null,            -- movements before the window count too
  is_level boolean not null,            -- a bimester shows what is reached at its end, not a mean
  grows boolean not null,               -- a value known in part can only rise
  counts_events boolean not null,       -- separate events, whose number varies as counts do
  is_proportion boolean not null,       -- the numerator is a part of the denominator, counted one by one
  type varchar,
  states varchar[] not null,
  section varchar,
  organization_key varchar,
  min_attendees integer,
  metric varchar,
  denominator_metric varchar,
  window_kind varchar not null,         -- semana, mes, bimestre, trimestre, semestre, año, plazo
  window_assumed boolean not null,
  due_date date,
  legal boolean not null,               -- the due date is that of a legal phase
  phase integer,                        -- the legal phase that falls due with it, on the law's date or on the plan's own
  direction varchar not null,           -- al_menos, a_lo_sumo, entre
  floor double,
  goal double,
  tolerance double,
  goal_assumed boolean not null,
  weight double not null,
  valid_from date not null,
  valid_until date not null
);

-- one row per declared exception; empty dates are open ends
create table exception (
  municipality varchar not null,
  code varchar,
  source varchar,
  type varchar,
  valid_from date not null,
  valid_until date not null,
  class varchar not null,               -- cubierto, no_aplica
  reason varchar not null
);

-- one row per declared change; key: all columns
create table change (
  municipality varchar,                 -- null = all
  code varchar,                         -- null = every indicator of the municipality
  date date not null,
  class varchar not null,               -- administracion, contador
  starts_baseline boolean not null      -- limits are computed anew from the first period that begins on or after the date
);

-- one row per way in which values may be tied and size of S: the share of all orders of the values whose |S| is at least so
-- large (loaders/statistics/kendall-null.ts); key: ties, s
create table kendall_probability (
  ties varchar not null,                -- how many earlier values equal each value, sorted: 0001 is four values, two of them equal
  s integer not null,
  p_value double not null
);

-- one row per number of degrees of freedom: the quantile .90 of Student's t (loaders/statistics/student-quantile.ts); key: freedom
create table student_quantile (
  freedom integer not null,
  t90 double not null
);

-- one row per movement of an indicator's value: what a day adds to its numerator or denominator within a window,
-- or, for levels, what they are from that day on; key names the section or department, where a breakdown is wanted
create table movement (
  window_id integer not null,
  date date not null,
  numerator double,
  denominator double,
  key varchar
);

-- one row per sign that something in the exports is to be verified; filled by the queries of plausibility/
-- key: municipality, kind, code, subject, partner, first_day, before, after
create table plausibility (
  municipality varchar not null,
  code varchar,                         -- the indicator whose value it is, where there is one
  kind varchar not null,                -- the query of plausibility/
  first_day date not null,
  last_day date not null,
  subject varchar,                      -- the metric, type, department or kind of export that it is about
  partner varchar,                      -- the other municipality
  before varchar,                       -- of a change of counter: the formats on both sides, or what was declared
  after varchar,
  count integer not null,               -- how many periods, rows or gatherings say so
  total integer,                        -- of how many
  value double,
  other double,                         -- what the value is to be seen beside
  places struct(path varchar, first_line integer, last_line integer)[] not null  -- at most 20
);

-- a figure that was computed of decimals, without what binary fractions add to it: .7 + .1 is .8; whole numbers stay as they are
create macro as_written(x) as case when x = floor(x) then x else format('{:.14g}', x)::double end;
-- a quotient, as exact as what it is made of: 2.4 of 3 is .8
create macro to_quotient(x, y) as case when x = floor(x) and y = floor(y) then x / y else as_written(x / y) end;

-- how much of a goal a value reaches, from 0 to 1 (docs/method.md); null where value or goal is unknown
create macro to_attainment(x, goal, floor, direction, tolerance) as case
  when x is null or goal is null then null
  when direction = 'al_menos' then least(1.0, x / goal)
  when direction = 'entre' then case
    when x between floor and goal then 1.0
    when coalesce(tolerance, 0) = 0 then 0.0
    when x < floor then greatest(0.0, 1 - (floor - x) / tolerance)
    else greatest(0.0, 1 - (x - goal) / tolerance)
  end
  when x <= goal then 1.0
  when floor is not null then greatest(0.0, (floor - x) / (floor - goal))
  when goal > 0 then greatest(0.0, 2 - x / goal)
  else 0.0
end;

-- the rows of files as a sign has them: at most 20, in the order of the folder
create macro to_places(places) as list_slice(list_sort(list_distinct(places)), 1, 20);

-- the first and last day of the bimester of a day, its place on the time axis (6 · year + number) and its label
create macro bimester_start(day) as make_date(year(day), 2 * ((month(day) + 1) // 2) - 1, 1);
create macro bimester_end(day) as (bimester_start(day) + interval 2 month - interval 1 day)::date;
create macro bimester_index(day) as 6 * year(day) + (month(day) + 1) // 2;
create macro bimester_label(t) as ((t - 1) // 6) || '-B' || ((t - 1) % 6 + 1);

-- the first day of the window of a kind that holds a day, and how long such a window is; weeks begin on Monday (ISO 8601)
create macro window_start(kind, day) as case kind
  when 'semana' then date_trunc('week', day)::date
  when 'mes' then date_trunc('month', day)::date
  when 'bimestre' then bimester_start(day)
  when 'trimestre' then date_trunc('quarter', day)::date
  when 'semestre' then make_date(year(day), case when month(day) <= 6 then 1 else 7 end, 1)
  else date_trunc('year', day)::date
end;
create macro window_length(kind) as case kind
  when 'semana' then interval 7 day
  when 'mes' then interval 1 month
  when 'bimestre' then interval 2 month
  when 'trimestre' then interval 3 month
  when 'semestre' then interval 6 month
  else interval 12 month
end;

-- the kind of period that compliance is told by: bimesters, but where an edition of the report asks for another
-- (loaders/edition.ts); its length in months, the first and last day of the period of a day, its place on the time axis, its label
create macro period_kind() as coalesce(getvariable('period'), 'bimestre');
create macro period_months() as case period_kind()
  when 'mes' then 1
  when 'bimestre' then 2
  when 'trimestre' then 3
  when 'semestre' then 6
  else 12
end;
create macro period_start(day) as window_start(period_kind(), day);
create macro period_end(day) as (period_start(day) + window_length(period_kind()) - interval 1 day)::date;
create macro period_index(day) as ((12 * year(day) + month(day) - 1) // period_months() + 1)::integer;
create macro period_label(t) as (((t - 1) * period_months()) // 12)::varchar || case period_kind()
  when 'mes' then '-' || lpad(((t - 1) % 12 + 1)::varchar, 2, '0')
  when 'año' then ''
  else '-' || upper(left(period_kind(), 1)) || ((t - 1) % (12 // period_months()) + 1)
end;

-- what becomes of a readable record: said already in its file, or said by a later export too, or taken
create macro to_fate(occurrence, rank, last_rank) as case
  when occurrence > 1 then 'duplicated'
  when rank < last_rank then 'replaced'
  else 'accepted'
end;

-- a text as it may stand in an address or a file's name (src/domain/fold.ts)
create macro to_slug(text) as trim(regexp_replace(lower(strip_accents(text)), '[^a-z0-9]+', '-', 'g'), '-');

-- what the visits of a whole site are read from, as staging/indicator_need.sql names it
create macro site_need(municipality) as concat_ws('/', municipality, 'visits', 'total', '');

-- whether a figure of a closed bimester is another now; what the record of an older program lacks is compared with nothing
create macro is_other(lacking, name, sealed, now) as
  not list_contains(coalesce(lacking, []), name) and sealed is distinct from now;

-- whether a state says how something that was due came out
create macro is_judged(state) as state in ('meta', 'minimo', 'incumple', 'sin_dato');

-- the path segments of a page as plans name sections: between slashes, without accents, capitals, endings or queries
create macro section_path(page) as '/' || array_to_string(
  list_filter(
    list_transform(
      string_split(regexp_replace(regexp_replace(page, '^[A-Za-z]+://[^/]*', ''), '[?#].*$', ''), '/'),
      part -> trim(regexp_replace(lower(strip_accents(part)), '\.(html?|php|aspx?|shtml)$', ''))
    ),
    part -> part <> ''
  ),
  '/'
) || '/';

-- the form in which names are compared (src/domain/fold.ts), of text in the letters of Spanish
create macro plain_fold(text) as case
  when regexp_full_match(lower(strip_accents(text)), '[a-z0-9]+( [a-z0-9]+)*') then lower(strip_accents(text))
  else trim(regexp_replace(lower(strip_accents(text)), '[^a-z0-9]+', ' ', 'g'))
end;

-- the day that a date in figures means, read as the file writes its dates; null where there is none, or none that an export may
-- name (src/formats/date-value.ts); a fact is not after the last day
create macro plain_day(text) as case
  when contains(text, '-') then try_cast(text as date)
  else try_strptime(text, getvariable('date_format'))::date
end;
create macro is_known_day(day) as day is not null and day >= date '1990-01-01';
create macro is_past(day) as is_known_day(day) and day <= getvariable('last_day');

-- what tells a person apart and names nobody: HMAC with SHA-256 (RFC 2104), of the two forms of the store's key
create macro keyed_hash(text) as to_base64(
  unhex(sha256(unhex(getvariable('outer_key')) || unhex(sha256(unhex(getvariable('inner_key')) || encode(text)))))
);
