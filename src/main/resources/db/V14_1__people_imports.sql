-- HR's tables on their way into the register: read, looked at row by row, committed at once. What a row says is sealed, and gone
-- once it is committed or abandoned.

create table people_import (
  id           uuid primary key,
  file_name    text not null,
  state        text not null check (state in ('reading', 'pending', 'refused', 'committing', 'committed')),
  total        int not null default 0,
  done         int not null default 0,
  reason       text not null default '',
  cure         text not null default '',
  started_by   uuid not null references person,
  started_at   timestamptz not null default clock_timestamp(),
  touched_at   timestamptz not null default clock_timestamp(),
  committed_at timestamptz
);
create index people_import_started on people_import (started_by, started_at);

create table people_import_row (
  id        uuid primary key,
  import_id uuid not null references people_import on delete cascade,
  line      int not null,
  name      text not null,
  sealed    bytea,
  outcome   text not null check (outcome in ('new', 'changed', 'unchanged', 'refused')),
  changes   json not null,
  reasons   json not null,
  applied   text not null default '' check (applied in ('', 'applied', 'left', 'refused')),
  unique (import_id, line)
);

comment on column people_import.done is 'rows judged, and then rows committed, for those who wait';
comment on column people_import_row.line is 'as the program shows it';
comment on column people_import_row.changes is 'field, what was, what is; numbers masked';
comment on column people_import_row.applied is 'what became of it: left when it was not chosen or changes nothing';
