-- Certificates of enforcement, what happened to each, and renewal reviews.

-- What the events come to stands here too, so that lists need no fold; it changes with them and is made of nothing else.
create table certificate (
  id          uuid primary key,
  source      text not null unique,
  person_id   uuid not null references person,
  unit_id     uuid not null references unit,
  kind        text not null check (kind in ('enforcement', 'supervision', 'auxiliaryCard')),
  number      text unique,
  area        text not null default '',
  state       text not null,
  valid_from  date,
  valid_to    date,
  cards       int not null default 0,
  version     int not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((valid_from is null) = (valid_to is null))
);
create index certificate_person on certificate (person_id);
create index certificate_unit on certificate (unit_id);
create index certificate_ends on certificate (valid_to) where state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended');
create unique index certificate_one_live on certificate (person_id, kind)
  where state not in ('declined', 'cancelled', 'revoked', 'withdrawn');

comment on column certificate.source is 'what makes repeating harmless: the same key is never taken twice';
comment on column certificate.state is 'as its events say; that it has expired follows from the day';
comment on column certificate.valid_to is 'the newest last day; a renewal that was decided early is in it';
comment on column certificate.area is 'area of enforcement 执法领域';

-- Append-only.
create table certificate_event (
  certificate_id uuid not null references certificate,
  position       int not null check (position > 0),
  id             uuid not null unique,
  step           text not null,
  day            date not null,
  valid_from     date,
  valid_to       date,
  reason         text not null,
  review_id      uuid,
  done_by        uuid,
  recorded_at    timestamptz not null default clock_timestamp(),
  recorded_on    date not null,
  primary key (certificate_id, position)
);

-- One row a card; the code stands in its QR and opens the public check. Append-only.
create table certificate_card (
  code           text primary key,
  certificate_id uuid not null references certificate,
  card           int not null check (card > 0),
  issued_on      date not null,
  unique (certificate_id, card)
);

-- A renewal of all certificates of a region that end in a period.
create table renewal_campaign (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  title       text not null check (length(title) between 1 and 100),
  ends_from   date not null,
  ends_to     date not null check (ends_to >= ends_from),
  levels      json not null,
  rule_ids    text[] not null,
  opened_by   uuid,
  opened_at   timestamptz not null default clock_timestamp(),
  closed_at   timestamptz,
  closed_by   uuid,
  idempotency_key uuid not null,
  unique (opened_by, idempotency_key)
);
create index renewal_campaign_unit on renewal_campaign (unit_id);

-- outcome and checks are what the facts came to when they were judged last; a decided review keeps those it was decided by.
create table renewal_review (
  id             uuid primary key,
  campaign_id    uuid not null references renewal_campaign,
  certificate_id uuid not null references certificate,
  person_id      uuid not null references person,
  unit_id        uuid not null references unit,
  state          text not null default 'open' check (state in ('open', 'returned', 'passed', 'refused', 'objected', 'closed')),
  level          int not null default 0,
  refused_on     date,
  outcome        text check (outcome in ('eligible', 'open', 'refused', 'notDue', 'noRule')),
  gap            text not null default '',
  checks         json,
  next_from      date,
  next_to        date,
  judged_at      timestamptz,
  version        int not null default 1,
  unique (campaign_id, certificate_id)
);
create index renewal_review_order on renewal_review (campaign_id, outcome, unit_id);
create index renewal_review_person on renewal_review (person_id);
create index renewal_review_unjudged on renewal_review (campaign_id, id) where judged_at is null;

comment on column renewal_review.gap is 'the codes of the checks that are not met, for filters: hours, exam, post, establishment, register, employment, …';

-- Append-only.
create table renewal_step (
  id          uuid primary key,
  review_id   uuid not null references renewal_review,
  number      int not null check (number > 0),
  step        text not null check (step in ('pass', 'return', 'refuse', 'object', 'uphold', 'dismiss')),
  level       int not null,
  reason      text not null,
  outcome     text not null,
  checks      json not null,
  done_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (review_id, number)
);

-- What a renewal asks besides training: yearly assessments 年度考核 and sanctions 处分. A correction is a new row; the newest counts.
create table assessment (
  id          uuid primary key,
  person_id   uuid not null references person,
  year        int not null,
  grade       text not null check (grade in ('excellent', 'competent', 'basicallyCompetent', 'incompetent')),
  done_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
create index assessment_person on assessment (person_id, year);

create table sanction (
  id          uuid primary key,
  person_id   uuid not null references person,
  kind        text not null check (kind in ('warning', 'demerit', 'seriousDemerit', 'demotion', 'removal', 'dismissal')),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  corrects    uuid unique references sanction,
  done_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
create index sanction_person on sanction (person_id);
