-- Files of questions on their way into a bank: read, repaired on screen, committed at once, or abandoned and removed.

create table bank_import (
  id           uuid primary key,
  bank_id      uuid not null references bank,
  file_name    text not null,
  bytes        int not null default 0,
  state        text not null check
    (state in ('receiving', 'reading', 'columns', 'pending', 'refused', 'committed', 'undone')),
  format       text,
  read         int not null default 0,
  reason       text,
  cure         text,
  layout       json,
  columns      json,
  asides       json not null default '[]',
  started_by   uuid not null references person,
  started_at   timestamptz not null default clock_timestamp(),
  touched_at   timestamptz not null default clock_timestamp(),
  committed_by uuid references person,
  committed_at timestamptz,
  undone_at    timestamptz,
  check ((state in ('committed', 'undone')) = (committed_at is not null and committed_by is not null)),
  check ((state = 'undone') = (undone_at is not null)),
  check ((state = 'refused') = (reason is not null and cure is not null))
);
create index bank_import_bank on bank_import (bank_id, started_at);
create index bank_import_abandoned on bank_import (touched_at) where state not in ('committed', 'undone');

comment on column bank_import.read is 'records found so far, while it is being read';
comment on column bank_import.layout is 'the columns of a table that its headers don''t explain';
comment on column bank_import.columns is 'what somebody said of them';
comment on column bank_import.touched_at is 'while it is being read: the last sign of life of the node that reads';

-- The file, in pieces, until the import is committed.
create table bank_import_piece (
  import_id uuid not null references bank_import on delete cascade,
  number    int not null,
  content   bytea not null,
  primary key (import_id, number)
);

-- Every record of the source. A dropped one keeps its outcome, and is left out.
create table bank_import_record (
  import_id        uuid not null references bank_import on delete cascade,
  number           int not null check (number > 0),
  place            text not null,
  line             int not null,
  draft            json,
  likeness         text,
  outcome          text not null check (outcome in ('imported', 'duplicate', 'rejected')),
  same_as_question uuid,
  same_as_record   int,
  reason           text,
  cure             text,
  dropped          boolean not null default false,
  repaired         boolean not null default false,
  revision         int not null default 1,
  question_id      uuid,
  primary key (import_id, number),
  check ((outcome = 'rejected') = (reason is not null and cure is not null)),
  check ((outcome = 'rejected') = (likeness is null)),
  check ((outcome = 'duplicate') = (same_as_question is not null or same_as_record is not null))
);
create index bank_import_record_likeness on bank_import_record (import_id, likeness);

comment on column bank_import_record.number is 'from 1, in the order of the source';
comment on column bank_import_record.draft is 'null where nobody can tell what it says';
comment on column bank_import_record.question_id is 'what it became';

-- What the columns of a foreign layout mean, told once for each unit.
create table column_choice (
  unit_id   uuid not null references unit,
  signature text not null,
  columns   json not null,
  chosen_by uuid not null references person,
  chosen_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, signature)
);
