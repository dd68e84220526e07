-- Papers of renewals: which cards were printed by whom and when, rules of a region's own, and the stamp of a yearly inspection.

-- One run of the printer. Begun when the cards were handed out; ended_at stays null when nobody took them to the end.
create table card_print (
  id          uuid primary key,
  campaign_id uuid references renewal_campaign,
  batch_id    uuid references renewal_batch,
  layout      text not null check (layout in ('single', 'sheet')),
  cards       int not null check (cards > 0),
  printed_by  uuid,
  started_at  timestamptz not null default clock_timestamp(),
  ended_at    timestamptz
);

-- Append-only.
create table card_print_row (
  print_id       uuid not null references card_print,
  position       int not null,
  certificate_id uuid not null references certificate,
  card           int not null,
  primary key (print_id, position)
);
create index card_print_row_card on card_print_row (certificate_id, card);

comment on column card_print.campaign_id is 'null for the card of one certificate';
comment on column card_print_row.position is 'in the order of the file';

-- Cards that were printed one by one before this table was there stand in the record only.
insert into card_print (id, layout, cards, printed_by, started_at, ended_at)
select e.id, 'single', 1, e.actor_id, e.at, e.at from audit_entry e
where e.code = 'certificate.cardPrinted' and e.subject_id in (select c.id::text from certificate c);
insert into card_print_row (print_id, position, certificate_id, card)
select e.id, 1, e.subject_id::uuid, (e.after ->> 'card')::int from audit_entry e
where e.code = 'certificate.cardPrinted' and e.subject_id in (select c.id::text from certificate c);

-- Rules as they were when the campaign was opened; null in campaigns from before, which ask the shipped ones by their names.
alter table renewal_campaign add column rules json;
comment on column renewal_campaign.rules is 'in the form of certificate/rules.schema.json';

-- Rules of renewal that a unit sets for itself and those below it, as they were handed in. A new version takes the place of the one
-- before for campaigns that are opened afterwards. Append-only.
create table renewal_rule_book (
  id              uuid primary key,
  unit_id         uuid not null references unit,
  number          int not null check (number > 0),
  content         text not null,
  reason          text not null,
  made_by         uuid references person,
  recorded_at     timestamptz not null default clock_timestamp(),
  idempotency_key uuid not null,
  unique (unit_id, number),
  unique (made_by, idempotency_key)
);
comment on column renewal_rule_book.content is 'YAML, as it was handed in';

alter table certificate_event
  add column inspected_year int check (inspected_year between 1949 and 9999),
  add constraint inspected_year_of_inspections check (inspected_year is null or step = 'inspected');
comment on column certificate_event.inspected_year is 'which year a yearly inspection looked at; null for inspections from before';
