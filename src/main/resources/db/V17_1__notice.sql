-- What people are told: in the app always, elsewhere when they have an address there. Nothing is told twice.

-- key says what it is about: the same key for the same person is the same notice. facts are the few words that its sentences
-- mention; those of a secret notice are erased once it is sent or given up.
create table notice (
  id         uuid primary key,
  person_id  uuid not null references person,
  key        text not null,
  kind       text not null,
  facts      json not null,
  link       text not null,
  in_app     boolean not null,
  urgent     boolean not null,
  secret     boolean not null,
  created_at timestamptz not null default clock_timestamp(),
  read_at    timestamptz,
  unique (person_id, key)
);
create index notice_unread on notice (person_id) where in_app and read_at is null;
create index notice_newest on notice (person_id, created_at, id) where in_app;

-- Where somebody is reached outside of the app: mail, or the name of a gateway.
create table notice_address (
  person_id uuid not null references person,
  channel   text not null,
  address   text not null,
  since     timestamptz not null default clock_timestamp(),
  primary key (person_id, channel)
);

-- One way out of the app. address is only there for one that was given with the notice, and only until it is sent.
-- leased_until: a node is sending it just now; when that passes, the node has died in between.
create table notice_delivery (
  id           uuid primary key,
  notice_id    uuid not null references notice,
  channel      text not null,
  address      text,
  state        text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'inDoubt')),
  attempts     int not null default 0,
  next_at      timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  detail       text not null default '',
  changed_at   timestamptz not null default clock_timestamp(),
  unique (notice_id, channel)
);
create index notice_delivery_waiting on notice_delivery (next_at) where state = 'waiting';
create index notice_delivery_newest on notice_delivery (changed_at, id);

-- The log of what was tried; append-only.
create table notice_attempt (
  delivery_id uuid not null references notice_delivery,
  at          timestamptz not null default clock_timestamp(),
  outcome     text not null check (outcome in ('sent', 'later', 'dead', 'inDoubt', 'again')),
  detail      text not null
);
create index notice_attempt_delivery on notice_attempt (delivery_id, at);

-- How many days before something falls due people are reminded, when nothing is sent, on which day of the week heads of units get
-- their digest (1 is Monday, 0 is never). The newest row counts; rows are only added.
create table notice_rules (
  id             uuid primary key,
  days           int[] not null,
  quiet_from     time not null,
  quiet_until    time not null,
  digest_weekday int not null check (digest_weekday between 0 and 7),
  changed_at     timestamptz not null default clock_timestamp(),
  changed_by     uuid references person
);
insert into notice_rules (id, days, quiet_from, quiet_until, digest_weekday)
values (gen_random_uuid(), '{90,30,7}', '21:00', '07:30', 1);
