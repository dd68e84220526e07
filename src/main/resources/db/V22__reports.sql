-- Reports: who may stay away from an exam, how units are assessed, and what follows from gaps.

-- A report of a past day asks what was in the history from that day on.
create index register_history_until on register_history (until);

-- Who does not sit although on the roster: exempt 免考, or deferred to a later sitting 缓考. Append-only.
create table exam_leave (
  sitting_id  uuid not null references sitting,
  person_id   uuid not null references person,
  kind        text not null check (kind in ('exempt', 'deferred')),
  reason      text not null,
  given_by    uuid references person,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, person_id)
);

-- Indicators of the yearly assessment in a unit and below, from a day on, until the next version. Append-only.
create table indicator_book (
  id           uuid primary key,
  unit_id      uuid not null references unit,
  since        date not null,
  source       text not null,
  whole_points int not null check (whole_points > 0),
  law_points   int not null check (law_points > 0 and law_points <= whole_points),
  items        json not null,
  reason       text not null,
  made_by      uuid references person,
  recorded_at  timestamptz not null default clock_timestamp(),
  idempotency_key uuid not null,
  unique (made_by, idempotency_key)
);
create index indicator_book_unit on indicator_book (unit_id, since);
comment on column indicator_book.whole_points is 'of the whole yearly assessment; law_points of them are for the rule of law';

-- A gap that is followed up until it is closed. state, level, due and version change with its steps and are made of nothing else.
create table follow_up (
  id              uuid primary key,
  unit_id         uuid not null references unit,
  figure          text not null,
  detail          text not null default '',
  period          text not null,
  gap             text not null,
  responsible_id  uuid not null references person,
  due             date not null,
  state           text not null default 'open' check (state in ('open', 'answered', 'closed', 'withdrawn')),
  level           text not null default 'assigned' check (level in ('assigned', 'reminded', 'talked', 'ordered', 'criticised')),
  version         int not null default 1,
  opened_by       uuid references person,
  opened_at       timestamptz not null default clock_timestamp(),
  idempotency_key uuid not null,
  unique (opened_by, idempotency_key)
);
create index follow_up_unit on follow_up (unit_id);
create index follow_up_responsible on follow_up (responsible_id);

-- Append-only.
create table follow_up_step (
  id           uuid primary key,
  follow_up_id uuid not null references follow_up,
  number       int not null check (number > 0),
  step         text not null check (step in
    ('assign', 'remind', 'talk', 'order', 'criticise', 'answer', 'sendBack', 'close', 'withdraw')),
  words        text not null,
  due          date,
  done_by      uuid references person,
  recorded_at  timestamptz not null default clock_timestamp(),
  unique (follow_up_id, number)
);
