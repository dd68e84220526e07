-- The law library. Texts never change; a law's newest wording is the one column that does.

create table law (
  id         uuid primary key,
  title      text not null unique,
  newest_id  uuid
);

-- A wording, named by the day it was passed.
create table law_version (
  id             uuid primary key,
  law_id         uuid not null references law,
  passed_on      date not null,
  published_on   date,
  in_force_since date,
  level          text,
  jurisdiction   text,
  numbering      text not null,
  history        json not null,
  imported_at    timestamptz not null default clock_timestamp(),
  unique (law_id, passed_on)
);
alter table law add foreign key (newest_id) references law_version deferrable initially deferred;

create index law_newest on law (newest_id);

-- What a wording says of the end of other laws, by their titles as printed.
create table law_repeal (
  version_id uuid not null references law_version,
  title      text not null,
  primary key (version_id, title)
);
create index law_repeal_title on law_repeal (title);

-- A wording as printed, whole or in parts; digest is the SHA-256 of its content's canonical form.
create table law_text (
  id         uuid primary key,
  version_id uuid not null references law_version,
  part       text not null,
  source     text not null,
  digest     bytea not null,
  content    text not null,
  unique (version_id, part)
);

-- For finding articles. terms are the pairs of neighbouring characters, the first one's code in the higher 16 bits, and a
-- number below zero for the rank of the law: -1 national laws, -2 the State Council and the highest courts, -3 all others.
create table law_article (
  version_id uuid not null references law_version,
  number     smallint not null,
  inserted   smallint not null,
  text_id    uuid not null references law_text,
  label      text not null,
  words      text not null,
  terms      integer[] not null,
  primary key (version_id, number, inserted)
);
create index law_article_terms on law_article using gin (terms);
create index law_article_number on law_article (number, inserted);
