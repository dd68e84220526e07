-- Courses 课程: what is taught, and the time that people studied, by the server's clock.

-- What changes of a course: the draft, and which version newcomers get. draft is JSON.
create table course (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  title      text not null,
  draft      text not null,
  revision   int not null default 1,
  newest_id  uuid,
  retired_at timestamptz,
  made_by    uuid references person,
  made_at    timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp()
);
create index course_unit on course (unit_id);

-- Immutable. content is canonical JSON.
create table course_version (
  id           uuid primary key,
  course_id    uuid not null references course,
  number       int not null check (number > 0),
  content      text not null,
  digest       bytea not null,
  published_by uuid references person,
  published_at timestamptz not null default clock_timestamp(),
  unique (course_id, number)
);
alter table course add foreign key (newest_id) references course_version;

-- Files by the SHA-256 of their bytes, which lie in the folder of media. Immutable.
create table course_media (
  digest      text primary key,
  kind        text not null,
  bytes       bigint not null,
  pages       int,
  name        text not null,
  uploaded_by uuid references person,
  uploaded_at timestamptz not null default clock_timestamp()
);

-- Who takes a course, and in which version; they go on with it. completed_at is set once.
create table course_learner (
  person_id    uuid not null references person,
  course_id    uuid not null references course,
  version_id   uuid not null references course_version,
  joined_at    timestamptz not null default clock_timestamp(),
  completed_at timestamptz,
  primary key (person_id, course_id)
);
create index course_learner_course on course_learner (course_id, person_id);

-- One a person: the one segment that is open, whatever the device and the course. Who changes it locks it.
create table study_clock (
  person_id    uuid primary key references person,
  serial       bigint not null default 0,
  place        text,
  version_id   uuid,
  lesson_id    uuid,
  length_ms    int,
  from_ms      int,
  opened_at    timestamptz,
  sign_minutes int not null default 0,
  hidden_counts boolean not null default false,
  unsigned_ms  int not null default 0,
  sign_wanted  text,
  reported_at  timestamptz
) with (fillfactor = 70);
comment on column study_clock.place is 'the tab or device that holds the segment; null while none is open';
comment on column study_clock.unsigned_ms is 'counted since the last sign of life';

-- Append-only: the segments that were closed, and how much of each counted.
create table study_segment (
  person_id  uuid not null,
  serial     bigint not null,
  version_id uuid not null,
  lesson_id  uuid not null,
  place      text not null,
  from_ms    int not null,
  to_ms      int not null check (to_ms >= from_ms),
  counted_ms int not null check (counted_ms >= 0),
  verdict    text not null,
  opened_at  timestamptz not null,
  closed_at  timestamptz not null check (closed_at >= opened_at),
  primary key (person_id, serial)
);
create index study_segment_lesson on study_segment (person_id, version_id, lesson_id);
comment on column study_segment.counted_ms is 'what it added to what was covered before';

-- What the segments of a lesson come to: pairs of milliseconds, merged. done_at is set once.
create table study_progress (
  person_id  uuid not null,
  version_id uuid not null,
  lesson_id  uuid not null,
  covered    int[] not null,
  length_ms  int not null,
  changed_at timestamptz not null,
  done_at    timestamptz,
  primary key (person_id, version_id, lesson_id)
) with (fillfactor = 80);
comment on column study_progress.version_id is 'of the course; for a law that was read, the wording, as lesson_id';

-- Append-only.
create table course_answer (
  person_id   uuid not null references person,
  version_id  uuid not null references course_version,
  chapter_id  uuid not null,
  question_id text not null,
  number      int not null,
  letters     text not null,
  correct     boolean not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (person_id, version_id, chapter_id, question_id, number)
);

-- Tests at the end of courses. What stands behind submitted_at is set once.
create table course_test (
  id           uuid primary key,
  person_id    uuid not null references person,
  version_id   uuid not null references course_version,
  number       int not null,
  questions    text not null,
  started_at   timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  answers      text,
  correct      int,
  passed       boolean,
  unique (person_id, version_id, number)
);

-- What was handed to the ledger of hours; once for a lesson, or for a whole course (lesson_id is the version then).
create table course_hours (
  person_id  uuid not null,
  version_id uuid not null,
  lesson_id  uuid not null,
  entries    int not null,
  minutes    int not null,
  segments   bytea not null,
  given_at   timestamptz not null default clock_timestamp(),
  primary key (person_id, version_id, lesson_id)
);
comment on column course_hours.segments is 'SHA-256 over the segments that counted, so that sealing this row protects them';

-- What was tried that counts for nothing: gathered by day. The decision is set once.
create table study_flag (
  id         uuid primary key,
  person_id  uuid not null references person,
  version_id uuid not null,
  reason     text not null,
  day        date not null,
  times      int not null,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  detail     text not null,
  decision   text check (decision in ('dismissed', 'confirmed')),
  decided_by uuid references person,
  decided_at timestamptz,
  words      text,
  unique (person_id, version_id, reason, day),
  check ((decision is null) = (decided_at is null))
);
create index study_flag_day on study_flag (day desc, id);
