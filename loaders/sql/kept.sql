-- What is kept between runs: every record that was read, by file. A cache: it may be deleted at any time, and reading the
-- folder again gives the same, whatever the order in which its files came. Long texts that seldom come again are not compressed:
-- to pack them takes longer than to read them.

-- one row: what made this store; another program or key, and it is made anew
create table if not exists kept.maker (
  version varchar not null,
  person_key varchar not null
);

-- one row per file under entrada/; key: file_id
create table if not exists kept.source_file (
  file_id integer not null,
  path varchar not null,
  sha256 varchar not null,
  context varchar not null,             -- what else its reading depends on: folders, municipalities, measures
  exported_at varchar not null,         -- of two exports of the same row the later one stands
  demo boolean not null,
  folder varchar,                       -- the municipality whose folder it lies in, or whose account it is of
  kind varchar,                         -- null where it was refused
  format varchar,
  proves varchar,                       -- log: its months are complete; types: of the types it holds; event: itself and no more
  copy_of varchar,                      -- the file that has the same bytes and counts
  read integer not null,                -- accepted, rejected, duplicated or replaced
  duplicated integer not null,          -- visits alone: those of the other kinds are found by comparison
  read_on date not null,                -- the day on which it was read: rows dated after it were rejected
  unread_until date,                    -- it has rows dated after today: to be read again from this day on
  warnings varchar[] not null,
  reason varchar                        -- why it was refused
);

-- one row per file that is known as it is; key: path, within the data folder
create table if not exists kept.known_input (
  path varchar not null,
  stamp varchar not null,               -- size and times: an unchanged file is not opened again
  profile varchar not null              -- JSON: what a reading told of it
);

-- one row per accepted record of a visits export, of those with a number of visits in one day
-- key: file_id, municipality, date, page_no
create table if not exists kept.visit_record (
  file_id integer not null,
  line integer not null,
  municipality integer not null,        -- DIVIPOLA code
  date date not null,
  page_no integer not null,             -- within its file; 0 is the total of the site
  visits integer not null,
  visitors integer,
  pageviews integer
);

-- one row per page that a file names; key: file_id, page_no (a text may have two numbers in a file with very many)
create table if not exists kept.page (
  file_id integer not null,
  page_no integer not null,
  page varchar not null using compression uncompressed
);

-- one row per file, municipality and day of visits; key: file_id, municipality, date
create table if not exists kept.visit_day (
  file_id integer not null,
  municipality integer not null,
  date date not null,
  is_total boolean not null,            -- the site's total; else its pages
  rows integer not null,
  visits bigint not null,               -- of all of its rows
  replaced integer not null,            -- of its rows, those that a later export has too
  counted bigint not null,              -- of its visits, those that the site's day is made of
  first_line integer not null,
  last_line integer not null
);

-- one row per municipality and day: the visits of its site by the exports that stand; key: municipality, date
create table if not exists kept.site_day (
  municipality integer not null,
  date date not null,
  visits bigint not null
);

-- one row per municipality, day, section that a plan asks for, and file with a page of it; key: all four
create table if not exists kept.section_day (
  municipality integer not null,
  section varchar not null,
  date date not null,
  file_id integer not null,
  rows integer not null,                -- of the section's pages, those that stand
  replaced integer not null,            -- those that a later export has too
  visits bigint not null,               -- of the rows that stand
  first_line integer not null,
  last_line integer not null
);

-- one row per section that section_day was made for; key: municipality, section
create table if not exists kept.section_need (
  municipality integer not null,
  section varchar not null
);

-- one row per municipality and day whose site_day and section_day are to be made anew
create table if not exists kept.touched_day (
  municipality integer not null,
  date date not null
);

-- one row per accepted record of visits over more than a day, or that counts no visits; page is empty for the total
create table if not exists kept.period_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  date date not null,
  until date not null,
  page varchar not null,
  visits integer,
  visitors integer,
  pageviews integer
);

-- one row per readable record of a publication log; date is null for a request not yet delivered
create table if not exists kept.publication_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  date date,
  type varchar not null,
  title varchar not null using compression uncompressed,
  title_key varchar not null using compression uncompressed,
  url varchar using compression uncompressed,
  section varchar,
  department varchar,
  state varchar not null,
  event_date date,
  requested date,
  agreed date,
  extended date,
  delivered date
);

-- one row per readable record of an attendance list: a person (a keyed hash), or the number who came
create table if not exists kept.attendance_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  date date not null,
  event varchar not null,
  event_key varchar not null,
  type varchar,
  person varchar using compression uncompressed,
  organization_key varchar,
  attendees integer,
  seconds integer                       -- how long the person was there
);

-- one row per readable record of declared measurements
create table if not exists kept.measurement_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  metric varchar not null,
  date date not null,
  numerator double not null,
  denominator double,
  evidence varchar
);

-- one row per readable record of an improvement plan: an action that answers a finding
create table if not exists kept.improvement_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  finding varchar not null,             -- its number, as the office gives it
  action varchar not null,
  action_key varchar not null,
  indicator varchar,
  bimester varchar,
  condition varchar not null,
  criterion varchar,
  cause varchar,
  effect varchar,
  type varchar,
  unit varchar,
  quantity double,
  responsible varchar,
  start_date date,
  end_date date not null,
  progress double,                      -- in percent
  evidence varchar,
  follow_up varchar,
  closed_on date,
  is_cancelled boolean not null
);

-- one row per readable record of a schedule of activities
create table if not exists kept.activity_record (
  file_id integer not null,
  line integer not null,
  municipality varchar not null,
  activity varchar not null,
  activity_key varchar not null,
  indicator varchar,
  responsible varchar,
  start_date date not null,
  end_date date not null,
  progress double,                      -- in percent
  evidence varchar
);

-- one row per record that could not be taken by itself; municipality and date where they could be read
create table if not exists kept.reject (
  file_id integer not null,
  line integer not null,
  line_end integer not null,
  column_name varchar,
  value varchar,                        -- may be personal: never leaves the machine
  reason varchar not null,
  remedy varchar not null,
  raw varchar not null,                 -- may be personal: never leaves the machine
  cells varchar not null,               -- JSON: what it says of our columns, as far as it could be split
  municipality varchar,
  date date,
  group_line integer not null           -- the first of the lines that contradict one another; else line
);

-- one row per accepted record that puts a rejected one right: the file and line that it says it is from
create table if not exists kept.mended_record (
  file_id integer not null,
  line integer not null,
  origin_path varchar not null,
  origin_line integer not null
);
