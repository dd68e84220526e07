-- Reports of days that have passed, over many people: hours and duties are counted from the facts once, and kept. Nothing but a copy: what is
-- deleted here is counted anew. Decision 38.

create table report_count (
  id        uuid primary key,
  unit_id   uuid not null references unit on delete cascade,
  first_day date not null,
  last_day  date not null,
  known_on  date not null,
  book      text not null,
  state     text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  people    int not null,
  counted   int not null default 0,
  asked_at  timestamptz not null default clock_timestamp(),
  known_at  timestamptz,
  beat_at   timestamptz,
  units     uuid[] not null default '{}',
  tallies   json,
  unique (unit_id, first_day, last_day, known_on)
);
comment on column report_count.book is 'digest of the book of obligations';
comment on column report_count.known_at is 'when counting began: later facts are not in';

create table report_count_rows (
  count_id   uuid not null references report_count on delete cascade,
  obligation text not null,
  position   int not null,
  ledger     text not null,
  content    bytea not null,
  primary key (count_id, obligation)
);
