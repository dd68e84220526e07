-- The register of certificates: photos, files from HR, and what the exchange file needs to know.

alter table certificate
  add column changed_at timestamptz not null default clock_timestamp();
create index certificate_changed on certificate (changed_at);
create index certificate_list on certificate (unit_id, kind, state);

comment on column certificate.changed_at is 'of the newest event, number, area, unit or photo; for exchange files of changes';

-- One a certificate, the newest, without what a camera writes into it.
create table certificate_photo (
  certificate_id uuid primary key references certificate,
  digest         text not null,
  content        bytea not null,
  done_by        uuid,
  recorded_at    timestamptz not null default clock_timestamp()
);

-- HR's tables of certificates on their way into the register: what each row comes to, never the identity number it was found by.
create table certificate_import (
  id           uuid primary key,
  file_name    text not null,
  state        text not null check (state in ('pending', 'committed')),
  started_by   uuid not null,
  started_at   timestamptz not null default clock_timestamp(),
  committed_at timestamptz
);
create index certificate_import_started on certificate_import (started_by, started_at);

create table certificate_import_row (
  import_id uuid not null references certificate_import on delete cascade,
  line      int not null,
  name      text not null,
  outcome   text not null check (outcome in ('new', 'changed', 'same', 'refused')),
  plan      json,
  changes   json not null,
  reasons   text[] not null,
  applied   text not null default '' check (applied in ('', 'applied', 'left', 'refused')),
  primary key (import_id, line)
);

comment on column certificate_import_row.line is 'as the program shows it';
comment on column certificate_import_row.plan is 'what committing would do; the person by id';
comment on column certificate_import_row.changes is 'field, what was, what is';
comment on column certificate_import_row.applied is 'what became of it: left when it changes nothing';

-- Contract and temporary workers never enforce, whichever program writes: no certificate that somebody could still enforce with, or
-- that is on its way. What ended before is history and may be told.
create function refuse_barred_certificate() returns trigger language plpgsql as $$
begin
  if new.kind in ('enforcement', 'supervision')
     and new.state in ('applied', 'examPassed', 'reviewed', 'valid', 'renewed', 'reissued')
     and (tg_op = 'INSERT' or new.state is distinct from old.state)
     and barred_from_enforcing(new.person_id, current_date, current_date) then
    raise exception 'contract and temporary workers hold no certificate of enforcement' using errcode = 'XF010';
  end if;
  return null;
end $$;
create trigger barred_workers after insert or update of state on certificate
  for each row execute function refuse_barred_certificate();
