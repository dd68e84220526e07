-- What was done: who, from where, what, before and after, why. Append-only.

create table audit_entry (
  id           uuid primary key,
  at           timestamptz not null default clock_timestamp(),
  actor_id     uuid,
  address      text not null,
  session      text not null,
  code         text not null,
  subject_kind text not null,
  subject_id   text not null,
  unit_id      uuid,
  before       json not null,
  after        json not null,
  reason       text not null
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject_kind, subject_id);
create index audit_entry_actor on audit_entry (actor_id, at);

comment on column audit_entry.actor_id is 'null: the clock or a command on the server; no foreign key, so that it outlives the person';
