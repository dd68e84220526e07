-- How people sign in: passwords that somebody issued, second factors, one-time codes, known devices and places, own sessions.

alter table account
  alter column password_hash drop not null,
  add column issued boolean not null default false,
  add column password_changed_at timestamptz;
comment on column account.password_hash is 'null: signs in with a one-time code first, or through the unified identity only';
comment on column account.issued is 'somebody else knows or knew the password: it is changed before anything else';

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column hold text not null default 'none' check (hold in ('none', 'secondFactor', 'password', 'enrolment')),
  add column strong boolean not null default false,
  add column device text not null default '',
  add column address text not null default '',
  add column last_used_at timestamptz,
  add column ended_because text not null default '';
create unique index session_id on session (id);
comment on column session.hold is 'what has to be done before this session may do anything else';
comment on column session.last_used_at is 'null: not used yet; otherwise at most some minutes behind';
comment on column session.strong is 'a second factor was shown; without it a session has no role but that of a candidate';

-- RFC 6238. One a person is in force; another one may be under way to replace it.
create table second_factor (
  id           uuid primary key,
  person_id    uuid not null references person,
  secret       bytea not null,
  begun_at     timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  ended_at     timestamptz,
  last_step    bigint not null default 0,
  shown        boolean not null default false
);
create unique index second_factor_in_force on second_factor (person_id) where confirmed_at is not null and ended_at is null;
create index second_factor_person on second_factor (person_id);
comment on column second_factor.secret is 'sealed with a key that is not in the database';
comment on column second_factor.shown is 'an account of the demo, whose codes anybody may see';
comment on column second_factor.last_step is 'the newest step of 30 s whose code was used: none is taken twice';

create table recovery_code (
  factor_id uuid not null references second_factor,
  code_hash bytea not null,
  used_at   timestamptz,
  primary key (factor_id, code_hash)
);

-- One-time codes for setting a password. Only a keyed hash is kept.
create table access_code (
  id         uuid primary key,
  person_id  uuid not null references person,
  purpose    text not null check (purpose in ('activation', 'reset')),
  channel    text not null check (channel in ('slip', 'sms')),
  code_hash  bytea not null unique,
  issued_at  timestamptz not null default clock_timestamp(),
  issued_by  uuid references person,
  expires_at timestamptz not null,
  looked_at  int not null default 0,
  used_at    timestamptz,
  ended_at   timestamptz
);
create unique index access_code_one on access_code (person_id) where used_at is null and ended_at is null;
comment on column access_code.issued_by is 'null: by the set-up of the installation';
comment on column access_code.looked_at is 'how often it was shown to the server without being used';

-- What is known to belong to somebody: tries from there are counted on their own, so that no stranger locks anybody out.
create table known_device (
  secret_hash  bytea not null,
  person_id    uuid not null references person,
  last_used_at timestamptz not null default clock_timestamp(),
  primary key (secret_hash, person_id)
);
create index known_device_person on known_device (person_id);
create table familiar_place (
  person_id    uuid not null references person,
  place_hash   bytea not null,
  last_used_at timestamptz not null default clock_timestamp(),
  primary key (person_id, place_hash)
);
comment on column familiar_place.place_hash is 'keyed hash of the network address';

-- Linked identities of a government's identity provider (OpenID Connect).
create table unified_identity (
  issuer     text not null,
  subject    text not null,
  person_id  uuid not null references person,
  linked_at  timestamptz not null default clock_timestamp(),
  primary key (issuer, subject)
);
create unique index unified_identity_person on unified_identity (person_id, issuer);

-- States of the way to the identity provider that came back: none comes back twice.
create table unified_return (
  state_hash bytea primary key,
  at         timestamptz not null default clock_timestamp()
);
