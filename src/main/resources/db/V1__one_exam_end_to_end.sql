-- The record. Facts are only ever added; what may change says so.

create table installation (
  fact  text primary key,
  value text not null
);

create table unit (
  id         uuid primary key,
  parent_id  uuid references unit,
  name       text not null,
  kind       text not null,
  valid_from date not null,
  valid_to   date
);
create index unit_parent on unit (parent_id);

create table person (
  id              uuid primary key,
  name            text not null,
  identity_number text not null unique
);

create table post (
  person_id  uuid not null references person,
  unit_id    uuid not null references unit,
  category   text not null,
  valid_from date not null,
  valid_to   date,
  primary key (person_id, unit_id, valid_from)
);
create index post_unit on post (unit_id);

create table account (
  person_id     uuid primary key references person,
  username      text not null unique,
  password_hash text not null
);

create table role_grant (
  person_id uuid not null references person,
  role      text not null check (role in ('candidate', 'examOfficer')),
  unit_id   uuid not null references unit,
  primary key (person_id, role, unit_id)
);

-- Tokens are kept as SHA-256 only. ended_at is the one column that changes.
create table session (
  token_hash bytea primary key,
  person_id  uuid not null references person,
  browser    boolean not null,
  started_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

-- Immutable: the bytes and their SHA-256.
create table bank_release (
  digest      text primary key,
  name        text not null,
  content     bytea not null,
  released_at timestamptz not null default clock_timestamp()
);

create table exam (
  id                  uuid primary key,
  unit_id             uuid not null references unit,
  title               text not null,
  release_digest      text not null references bank_release,
  blueprint           json not null,
  rules               json not null,
  draw_secret         bytea not null,
  draw_secret_hash    text not null,
  created_at          timestamptz not null default clock_timestamp()
);

-- roster_commitment is set once, when the roster closes.
create table sitting (
  id                uuid primary key,
  exam_id           uuid not null references exam,
  opens_at          timestamptz not null,
  closes_at         timestamptz not null check (closes_at > opens_at),
  roster_commitment text
);
create index sitting_exam on sitting (exam_id);

create table roster (
  sitting_id uuid not null references sitting,
  person_id  uuid not null references person,
  unit_id    uuid not null references unit,
  primary key (sitting_id, person_id)
);
create index roster_person on roster (person_id);

-- What changes: epoch, due_at, and once the submission. Everything that changes a row locks it; savers share the lock.
create table attempt (
  id           uuid primary key,
  sitting_id   uuid not null references sitting,
  person_id    uuid not null references person,
  number       int not null check (number > 0),
  state        text not null default 'open' check (state in ('open', 'submitted')),
  epoch        int not null default 1 check (epoch > 0),
  started_at   timestamptz not null,
  base_due_at  timestamptz not null,
  due_at       timestamptz not null,
  grace_until  timestamptz not null,
  submitted_at timestamptz,
  submitted_by text check (submitted_by in ('candidate', 'clock')),
  receipt      text,
  unique (sitting_id, person_id, number),
  check ((state = 'submitted') = (submitted_at is not null and submitted_by is not null and receipt is not null))
) with (fillfactor = 80);
create unique index attempt_one_open on attempt (sitting_id, person_id) where state = 'open';
create index attempt_due on attempt (grace_until) where state = 'open';
create index attempt_person on attempt (person_id);

create table paper (
  attempt_id uuid primary key references attempt,
  digest     text not null,
  content    bytea not null
);

-- Append-only. Only accepted answers count; the others are kept as they came.
create table answer (
  attempt_id  uuid not null,
  epoch       int not null,
  seq         int not null,
  question_id text not null,
  option_ids  json not null,
  digest      bytea not null,
  disposition text not null check (disposition in ('accepted', 'superseded', 'late', 'unknownQuestion', 'unknownOption')),
  received_at timestamptz not null,
  primary key (attempt_id, epoch, seq)
);

-- Append-only: due_at = base_due_at + the sum of these.
create table time_grant (
  id         uuid primary key,
  attempt_id uuid not null references attempt,
  reason     text not null check (reason in ('extraTime', 'pause', 'outage')),
  cause      text not null,
  millis     bigint not null check (millis > 0),
  granted_at timestamptz not null default clock_timestamp(),
  unique (attempt_id, cause)
);

create table result (
  attempt_id      uuid not null references attempt,
  grading_version int not null,
  score           int not null,
  full_marks      int not null,
  passed          boolean not null,
  grade           text not null,
  time_used       bigint not null,
  detail          json not null,
  graded_at       timestamptz not null default clock_timestamp(),
  primary key (attempt_id, grading_version)
);

comment on column result.score is 'hundredths of a mark';
comment on column result.full_marks is 'hundredths of a mark';
comment on column result.time_used is 'milliseconds from the start to the submission';

-- One row: the last moment at which a node could write, null before the first. A gap is an outage.
create table pulse (
  one     boolean primary key default true check (one),
  beat_at timestamptz
);
insert into pulse default values;
