-- Tables that clerks hand in, of whatever kind, on their way into the record: read, looked at row by row, committed at once. What a row
-- says is sealed, and gone once it is committed or abandoned.

create table table_import (
  id           uuid primary key,
  kind         text not null,
  shared       boolean not null,
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
create index table_import_kind on table_import (kind, started_at);
create index table_import_started on table_import (started_by, started_at);

create table table_import_row (
  id        uuid primary key,
  import_id uuid not null references table_import on delete cascade,
  line      int not null,
  name      text not null,
  sealed    bytea,
  outcome   text not null check (outcome in ('new', 'changed', 'same', 'refused')),
  changes   json not null,
  reasons   json not null,
  applied   text not null default '' check (applied in ('', 'applied', 'left', 'refused')),
  unique (import_id, line)
);

comment on column table_import.shared is 'whether those see it whose reach has a post of whoever began it';
comment on column table_import.done is 'rows judged, and then rows committed, for those who wait';
comment on column table_import_row.line is 'as the program shows it';
comment on column table_import_row.changes is 'column, what was, what is; numbers masked';
comment on column table_import_row.reasons is 'column, code, what the sentence mentions';
comment on column table_import_row.applied is 'what became of it: left when it was not chosen or changes nothing';

insert into table_import (id, kind, shared, file_name, state, total, done, reason, cure, started_by, started_at, touched_at, committed_at)
select id, 'people', false, file_name, state, total, done, reason, cure, started_by, started_at, touched_at, committed_at
from people_import;
insert into table_import_row (id, import_id, line, name, sealed, outcome, changes, reasons, applied)
select id, import_id, line, name, sealed, case outcome when 'unchanged' then 'same' else outcome end, changes, reasons, applied
from people_import_row;
drop table people_import_row;
drop table people_import;
