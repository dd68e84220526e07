-- Training. Everything here is only ever added: a correction, a confirmation or a revocation is a new row that names the one it replaces.

create table hours_entry (
  id            uuid primary key,
  source        text not null unique,
  person_id     uuid not null references person,
  unit_id       uuid references unit,
  kind          text not null check (kind in ('online', 'classroom', 'fullTime', 'groupStudy', 'examCredit')),
  subject       text not null check (subject in ('professional', 'law', 'discipline', 'emergency', 'other')),
  day           date not null,
  minutes       int check (minutes between 0 and 527040),
  hundredths    int check (hundredths between 0 and 1000000),
  spans         timestamptz[] not null default '{}' check (cardinality(spans) % 2 = 0),
  state         text not null check (state in ('toConfirm', 'valid', 'revoked')),
  corrects      uuid unique references hours_entry,
  year          int not null,
  rule          text not null,
  evidence_kind text not null,
  evidence_id   text not null,
  note          text not null default '',
  after_closing boolean not null default false,
  digest        bytea not null,
  recorded_by   uuid,
  recorded_at   timestamptz not null default clock_timestamp(),
  recorded_on   date not null,
  check ((minutes is null) <> (hundredths is null))
);
create index hours_entry_person on hours_entry (person_id, year);
create index hours_entry_unit on hours_entry (unit_id, year);
create index hours_entry_evidence on hours_entry (evidence_kind, evidence_id);

comment on column hours_entry.source is 'what makes repeating harmless: the same key is never taken twice';
comment on column hours_entry.unit_id is 'where the person worked on the day; stays when the person is transferred';
comment on column hours_entry.hundredths is 'hundredths of an hour that another ledger has counted, instead of minutes';
comment on column hours_entry.spans is 'from, to, from, to, …';
comment on column hours_entry.year is 'the year it counts for; another than that of the day is late study';
comment on column hours_entry.rule is 'the rule that makes hours of the minutes; empty when there is none for the day';
comment on column hours_entry.recorded_on is 'the day of recorded_at in the zone of the installation: from then on it is known';

-- A lecture, a session, a meeting, a statement. corrects always names the first row of what is corrected; the newest row counts.
create table training_event (
  id          uuid primary key,
  source      text not null unique,
  unit_id     uuid not null references unit,
  kind        text not null check (kind in
    ('lecture', 'centreGroup', 'preMeeting', 'fullTime', 'prePost', 'statement', 'executiveMeeting')),
  title       text not null,
  day         date not null,
  held        boolean not null,
  before_id   uuid references training_event,
  year        int not null,
  corrects    uuid references training_event,
  evidence    text[] not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
create index training_event_unit on training_event (unit_id, year);
create index training_event_corrects on training_event (corrects) where corrects is not null;

create table training_attendance (
  event_id  uuid not null references training_event,
  person_id uuid not null references person,
  primary key (event_id, person_id)
);
create index training_attendance_person on training_attendance (person_id);

-- How far somebody is with a required list; the newest that is known counts.
create table list_progress (
  id          uuid primary key,
  person_id   uuid not null references person,
  family      text not null,
  percent     int not null check (percent between 0 and 100),
  day         date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
create index list_progress_person on list_progress (person_id, family);

-- A year that is closed for a unit and all below it. What comes later counts as a marked late correction.
create table hours_closing (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  year        int not null,
  reason      text not null,
  closed_by   uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null,
  unique (unit_id, year)
);
create table hours_closed_person (
  closing_id uuid not null references hours_closing,
  person_id  uuid not null references person,
  obligation text not null,
  required   numeric not null,
  done       numeric not null,
  verdict    text not null,
  primary key (closing_id, person_id, obligation)
);

-- Objections to hours. The state is what the newest step says.
create table hours_objection (
  id          uuid primary key,
  person_id   uuid not null references person,
  unit_id     uuid not null references unit,
  year        int not null,
  entry_id    uuid references hours_entry,
  words       text not null,
  answer_due  date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index hours_objection_person on hours_objection (person_id);
create index hours_objection_unit on hours_objection (unit_id, recorded_at);

create table hours_objection_step (
  objection_id uuid not null references hours_objection,
  number       int not null check (number > 0),
  kind         text not null check (kind in ('accepted', 'rejected', 'escalated', 'upheld', 'dismissed', 'withdrawn')),
  words        text not null,
  due          date,
  done_by      uuid,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (objection_id, number)
);

-- A file of hours and what became of each of its rows.
create table hours_import (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  name        text not null,
  digest      bytea not null,
  kind        text not null check (kind in ('ledger', 'signInSheet')),
  recorded_by uuid,
  recorded_at timestamptz not null default clock_timestamp()
);
create index hours_import_unit on hours_import (unit_id, recorded_at);
create table hours_import_row (
  import_id uuid not null references hours_import,
  number    int not null,
  said      json not null,
  fate      text not null check (fate in ('added', 'flagged', 'repeated', 'refused')),
  reason    text not null,
  entry_id  uuid references hours_entry,
  primary key (import_id, number)
);

-- The year's plan. An item is never changed: it ends, and another takes its place.
create table training_plan (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  year        int not null,
  title       text not null,
  made_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (unit_id, year)
);
create table training_plan_item (
  id          uuid primary key,
  plan_id     uuid not null references training_plan,
  subject     text not null check (subject in ('professional', 'law', 'discipline', 'emergency', 'other')),
  title       text not null,
  categories  text[] not null default '{}',
  hundredths  int not null check (hundredths > 0),
  due         date not null,
  made_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  ended_at    timestamptz,
  ended_by    uuid,
  end_reason  text not null default ''
);
create index training_plan_item_plan on training_plan_item (plan_id);
create table training_plan_cover (
  item_id       uuid not null references training_plan_item,
  evidence_kind text not null,
  evidence_id   text not null,
  title         text not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  primary key (item_id, evidence_kind, evidence_id)
);

comment on column training_plan_item.categories is 'of posts; none for all';
comment on column training_plan_item.hundredths is 'hours to have, in hundredths';

-- Certificates of hours that were handed out, so that anybody can verify one.
create table hours_certificate (
  number      text primary key,
  person_id   uuid not null references person,
  year        int not null,
  content     text not null,
  digest      text not null,
  issued_by   uuid,
  recorded_at timestamptz not null default clock_timestamp()
);

-- Books of obligations this installation has worked with; for a past day the one counts that was known then.
create table obligation_book (
  digest      text primary key,
  content     text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);

-- What an exam counts as; once said it stays.
create table training_exam (
  exam_id     uuid primary key references exam,
  subject     text not null check (subject in ('common', 'professional', 'appointment')),
  recorded_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
