-- Exams as officers make them: drafts, publication, changes of a sitting before it opens; and reports of errors in questions.

-- What somebody has filled in so far. The secret of the draws is made with the draft, so that its hash is known before anybody is
-- on a roster. What changes: plan, version and state, until it is published.
create table exam_draft (
  id               uuid primary key,
  unit_id          uuid not null references unit,
  plan             json not null,
  version          int not null default 1 check (version > 0),
  state            text not null default 'draft' check (state in ('draft', 'dropped', 'published')),
  draw_secret      bytea not null,
  draw_secret_hash text not null,
  created_by       uuid not null references person,
  created_at       timestamptz not null default clock_timestamp(),
  changed_by       uuid not null references person,
  changed_at       timestamptz not null default clock_timestamp(),
  idempotency_key  uuid not null,
  exam_id          uuid unique references exam,
  sitting_id       uuid unique references sitting,
  unique (created_by, idempotency_key),
  check ((state = 'published') = (exam_id is not null and sitting_id is not null))
);
create index exam_draft_open on exam_draft (unit_id) where state = 'draft';

-- Until a minute before the opening times may change; cancelled_at is set once. A roster with a moment of its own follows its rule
-- until then and is committed to at that moment.
alter table sitting
  add column version int not null default 1,
  add column roster_rule json,
  add column roster_closes_at timestamptz,
  add column cancelled_at timestamptz,
  add check (roster_closes_at is null or roster_closes_at < opens_at);
create index sitting_roster_open on sitting (roster_closes_at)
  where roster_closes_at is not null and roster_commitment is null and cancelled_at is null;

-- Who did what to an exam. Append-only.
create table exam_event (
  id         uuid primary key,
  draft_id   uuid references exam_draft,
  exam_id    uuid references exam,
  sitting_id uuid references sitting,
  kind       text not null check (kind in ('drafted', 'dropped', 'restored', 'published', 'rosterClosed', 'timesChanged', 'cancelled')),
  by_id      uuid references person,
  at         timestamptz not null default clock_timestamp(),
  reason     text not null default '',
  detail     json not null default '{}',
  check (draft_id is not null or exam_id is not null)
);
create index exam_event_draft on exam_event (draft_id);
create index exam_event_exam on exam_event (exam_id);
create index exam_event_sitting on exam_event (sitting_id);

comment on column exam_event.by_id is 'null: the clock';

-- Errors in questions, as candidates report them once they may see the question with its key. Append-only.
create table question_report (
  id              uuid primary key,
  reported_by     uuid not null references person,
  idempotency_key uuid not null,
  attempt_id      uuid not null references attempt,
  question_id     text not null,
  question_digest text not null,
  release_digest  text not null references bank_release,
  unit_id         uuid not null references unit,
  kind            text not null check (kind in ('keyWrong', 'lawChanged', 'wording', 'other')),
  words           text not null check (length(words) between 1 and 500),
  reported_at     timestamptz not null default clock_timestamp(),
  unique (reported_by, idempotency_key)
);
create index question_report_reporter on question_report (reported_by, reported_at);
create index question_report_question on question_report (question_digest);
create index question_report_unit on question_report (unit_id, reported_at);

comment on column question_report.question_digest is 'the version that the candidate saw';
comment on column question_report.unit_id is 'whose editors answer: that of the bank, otherwise who held the exam';

-- One answer a report. seen_at is set once, when the reporter has seen it.
create table question_report_answer (
  report_id   uuid primary key references question_report,
  verdict     text not null check (verdict in ('accepted', 'declined')),
  reason      text not null check (length(reason) between 1 and 500),
  answered_by uuid not null references person,
  answered_at timestamptz not null default clock_timestamp(),
  seen_at     timestamptz
);
