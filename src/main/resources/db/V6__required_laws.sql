-- What stands beside the laws: who has to know which, what courts made of them, and our own words for their articles.
-- Laws are meant by their titles, since a list may name a law whose text is not in the library yet.

-- A list as it was on its day; never changes. content is JSON in canonical form, digest its SHA-256.
create table required_law_list (
  id         uuid primary key,
  key        text not null,
  dated      date not null,
  content    text not null,
  digest     bytea not null,
  added_at   timestamptz not null default clock_timestamp(),
  unique (key, dated)
);

-- The newest text of a case counts.
create table guiding_case (
  id           uuid primary key,
  key          text not null unique,
  published_on date not null,
  content      text not null,
  digest       bytea not null,
  added_at     timestamptz not null default clock_timestamp()
);

-- passed_on names the wording whose article is meant; inserted is the number behind 之.
create table guiding_case_article (
  case_id    uuid not null references guiding_case,
  law_title  text not null,
  passed_on  date not null,
  number     smallint not null,
  inserted   smallint not null,
  paragraph  smallint not null,
  primary key (case_id, law_title, passed_on, number, inserted, paragraph)
);
create index guiding_case_article_law on guiding_case_article (law_title, passed_on);

-- Our own words for an article; no official text.
create table law_gist (
  law_title  text not null,
  passed_on  date not null,
  number     smallint not null,
  inserted   smallint not null,
  gist       text not null,
  primary key (law_title, passed_on, number, inserted)
);
