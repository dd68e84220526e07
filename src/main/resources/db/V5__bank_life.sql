-- The life of a question: draft, in review, approved, released, retired. Versions, events and releases are only ever added.

create table bank (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  name       text not null,
  founded_at timestamptz not null default clock_timestamp(),
  unique (unit_id, name)
);

-- The laws that questions of a bank may cite, under the ids that its questions and releases know them by.
create table bank_law (
  bank_id      uuid not null references bank,
  law          text not null,
  title        text not null,
  short_title  text not null,
  level        text not null,
  jurisdiction text not null,
  primary key (bank_id, law),
  unique (bank_id, title)
);
create index bank_law_title on bank_law (title);

-- The wordings of them that may be cited.
create table bank_law_version (
  bank_id        uuid not null,
  law            text not null,
  passed_on      date not null,
  passed_by      text not null,
  published_on   date,
  in_force_since date not null,
  repealed_on    date,
  repealed_by    text,
  articles       int not null,
  inserted       text[] not null,
  checked_on     date not null,
  checked_how    text not null,
  primary key (bank_id, law, passed_on),
  foreign key (bank_id, law) references bank_law
);

-- The head of a question, which changes; whoever changes it locks it. All but the first columns tell of the newest version
-- what lists show and look for. terms are the pairs of neighbouring characters of words, as in law_article.
create table question (
  id          uuid primary key,
  bank_id     uuid not null references bank,
  code        text,
  state       text not null check (state in ('draft', 'inReview', 'approved', 'released', 'retired')),
  newest      int not null check (newest > 0),
  approved    int check (approved <= newest),
  released    int check (released <= newest),
  amended     text check (amended in ('stale', 'repointable')),
  made_by     uuid not null references person,
  made_key    uuid,
  author_id   uuid not null references person,
  changed_at  timestamptz not null,
  moved_at    timestamptz not null,
  kind        text not null,
  difficulty  text,
  law         text,
  topic       text,
  citation    text,
  glance      text not null,
  likeness    bytea not null,
  words       text not null,
  terms       integer[] not null,
  unique (bank_id, code),
  unique (made_by, made_key)
);
comment on column question.released is 'the version in the newest release of the bank';
comment on column question.moved_at is 'since when it is in its state';
comment on column question.likeness is 'SHA-256 of what two questions have in common that are the same one';

create index question_list on question (bank_id, changed_at desc, id desc);
create index question_state on question (bank_id, state, changed_at desc, id desc);
create index question_law on question (bank_id, law, changed_at desc, id desc);
create index question_topic on question (bank_id, topic, changed_at desc, id desc);
create index question_author on question (bank_id, author_id, changed_at desc, id desc);
create index question_amended on question (bank_id, amended, changed_at desc, id desc) where amended is not null;
create index question_waiting on question (moved_at, id) where state = 'inReview';
create index question_likeness on question (bank_id, likeness);
create index question_terms on question using gin (terms);

-- Immutable, but that approved_* and read_on are set once. content is canonical JSON.
create table question_version (
  question_id uuid not null references question,
  number      int not null check (number > 0),
  content     text not null,
  digest      bytea not null,
  author_id   uuid not null references person,
  saved_at    timestamptz not null default clock_timestamp(),
  note        text,
  approved_by uuid references person,
  approved_at timestamptz,
  read_on     date,
  repoints    boolean not null default false,
  primary key (question_id, number)
);
comment on column question_version.repoints is 'only cites a newer wording than the version before, as a reviewer confirmed';
comment on column question_version.read_on is 'the day a second reader came to the same key';

-- Append-only.
create table question_event (
  id          uuid primary key,
  question_id uuid not null references question,
  version     int not null,
  event       text not null check (event in ('created', 'imported', 'edited', 'submitted', 'withdrawn', 'approved', 'returned',
                                             'released', 'retired', 'reinstated', 'flaggedStale', 'repointed', 'confirmedRight')),
  person_id   uuid references person,
  words       text,
  at          timestamptz not null default clock_timestamp()
);
create index question_event_of on question_event (question_id, at);
comment on column question_event.person_id is 'nobody for what the coming of a newer wording did';

-- What a version rests on, to be found by article.
create table question_citation (
  question_id uuid not null,
  version     int not null,
  title       text not null,
  passed_on   date not null,
  article     text not null,
  primary key (question_id, version, article),
  foreign key (question_id, version) references question_version
);
create index question_citation_law on question_citation (title, passed_on, article);

-- Ids that were ever given in a bank, so that none is given twice.
create table question_code (
  bank_id     uuid not null references bank,
  code        text not null,
  question_id uuid not null references question,
  primary key (bank_id, code)
);

-- Wordings that came into the library and that the banks have still to hear of.
create table unheard_wording (
  version_id uuid primary key references law_version,
  since      timestamptz not null default clock_timestamp()
);

-- Questions that have still to be held against the newest wordings.
create table unjudged_question (
  question_id uuid primary key references question,
  since       timestamptz not null default clock_timestamp()
);

-- What a newer wording does to a version of a question. settled_* are set once.
create table question_amendment (
  question_id uuid not null,
  version     int not null,
  to_version  uuid not null references law_version,
  amended     text not null check (amended in ('stale', 'repointable')),
  articles    text not null,
  flagged_at  timestamptz not null default clock_timestamp(),
  settled_at  timestamptz,
  settled_by  uuid references person,
  settled_how text check (settled_how in ('edited', 'repointed', 'confirmedRight', 'overtaken')),
  primary key (question_id, version, to_version),
  foreign key (question_id, version) references question_version,
  check ((settled_at is null) = (settled_how is null))
);
create index question_amendment_to on question_amendment (to_version);
comment on column question_amendment.articles is 'JSON: each cited article, its verdict and what it became';

-- The releases of a bank, numbered from 1; their questions stand in bank_release. Immutable.
create table numbered_release (
  id          uuid primary key,
  bank_id     uuid not null references bank,
  number      int not null check (number > 0),
  digest      text not null references bank_release,
  released_by uuid not null references person,
  released_at timestamptz not null default clock_timestamp(),
  note        text,
  questions   int not null,
  changes     text not null,
  report      text not null,
  unique (bank_id, number)
);
create index numbered_release_digest on numbered_release (digest);

create table released_question (
  release_id  uuid not null references numbered_release,
  question_id uuid not null,
  version     int not null,
  code        text not null,
  primary key (release_id, question_id),
  foreign key (question_id, version) references question_version
);
create index released_question_version on released_question (question_id, version);
