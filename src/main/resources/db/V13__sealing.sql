-- The record that can't be changed unseen. Rows to be protected are named by the code that writes them, gathered into blocks,
-- and chained; src/docs/audit.md tells the format.

alter table audit_entry add column subject_person uuid;
create index audit_entry_person on audit_entry (subject_person, at, id) where subject_person is not null;
create index audit_entry_code on audit_entry (code, at, id);
create index audit_entry_unit on audit_entry (unit_id, at, id);
create index audit_entry_address on audit_entry (address, at, id);
create index audit_entry_by on audit_entry (actor_id, at, id);
drop index audit_entry_actor;
drop index audit_entry_subject;
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at, id);
comment on column audit_entry.subject_person is 'whose data it is about; no foreign key, so that it outlives the person';

-- What waits to be sealed. proof vouches with a key from outside the database that the application wrote the row.
create table seal_due (
  id      uuid primary key,
  kind    text not null,
  key     text not null,
  proof   bytea not null,
  since   timestamptz not null default clock_timestamp(),
  refused boolean not null default false
);
create index seal_due_key on seal_due (key, kind);

-- One signed head for each block of a chain, numbered from 0. Append-only.
create table seal_block (
  chain     text not null,
  number    bigint not null check (number >= 0),
  head      text not null,
  hash      bytea not null,
  leaves    int not null check (leaves > 0),
  sealed_at timestamptz not null,
  primary key (chain, number)
);
comment on column seal_block.head is 'head1.<canonical JSON in base64url>.<Ed25519 signature in base64url>';
comment on column seal_block.hash is 'SHA-256 of the canonical JSON, which the next block names';

-- A leaf names rows that belong together by their salted digests. Append-only.
create table seal_leaf (
  chain   text not null,
  block   bigint not null,
  place   int not null check (place >= 0),
  kind    text not null,
  key     text not null,
  content text not null,
  primary key (chain, block, place)
);
create index seal_leaf_key on seal_leaf (key, kind);

-- Goes when what it salts is erased, so that nobody can guess it from its digest.
create table seal_salt (
  chain text not null,
  block bigint not null,
  place int not null,
  salt  bytea not null,
  primary key (chain, block, place)
);

-- What was erased lawfully, and what is left of it. Append-only, and sealed itself.
create table seal_erasure (
  id        uuid primary key,
  kind      text not null,
  key       text not null,
  rule      text not null,
  left_over text not null,
  erased_at timestamptz not null default clock_timestamp(),
  erased_by uuid,
  reason    text not null,
  unique (kind, key)
);
comment on column seal_erasure.left_over is 'canonical JSON: digest of each row as it is after the erasure, by table and key';

-- How the record was found whole or not. Append-only, but that a run under way tells how far it is.
create table seal_check (
  id          uuid primary key,
  started_by  uuid,
  started_at  timestamptz not null default clock_timestamp(),
  touched_at  timestamptz not null default clock_timestamp(),
  checked     bigint not null default 0,
  of          bigint not null default 0,
  state       text not null default 'running' check (state in ('running', 'whole', 'broken', 'broken off')),
  ended_at    timestamptz,
  faults      json not null default '[]',
  outcome     json not null default '{}',
  check ((state = 'running') = (ended_at is null))
);
create index seal_check_started on seal_check (started_at desc);
create unique index seal_check_one on seal_check ((true)) where state = 'running';

-- Which chain an attempt belongs to: rehearsals, and what a demo lets sit all the time, have chains of their own.
create function chain_of_attempt(attempt uuid) returns text language sql stable as $$
  select case when s.virtual or s.exam_id::text = (select value from installation where fact = 'lively exam')
              then 'rehearsal-' || s.id else 'record' end
  from attempt a join sitting s on s.id = a.sitting_id where a.id = attempt
$$;
