-- Renewal reviews: verdicts that follow their facts, decisions in batches, and the facts that nobody kept so far.

-- Exams that were held elsewhere, on paper or by the province. A correction is a new row; the newest counts.
create table exam_record (
  id          uuid primary key,
  source      text not null unique,
  person_id   uuid not null references person,
  subject     text not null check (subject in ('common', 'professional', 'appointment')),
  day         date not null,
  passed      boolean not null,
  place       text not null,
  corrects    uuid unique references exam_record,
  done_by     uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_on date not null
);
create index exam_record_person on exam_record (person_id);

comment on column exam_record.place is 'who held it, and the document that says so';

alter table renewal_campaign
  add column act text not null default 'renew' check (act in ('renew', 'inspect')),
  add column close_reason text not null default '';

-- The checks are made anew from the facts whenever somebody looks; those of a decision stand in its step.
drop index renewal_review_order;
drop index renewal_review_unjudged;
alter table renewal_review
  drop column checks,
  drop column gap,
  add column gaps text[] not null default '{}',
  add column judged_on date not null default '1900-01-01',
  add column rank smallint not null generated always as (
    case when state = 'objected' then 0
         when state in ('passed', 'refused', 'closed') then 9
         when outcome = 'refused' then 1
         when outcome in ('open', 'noRule') then 2
         when outcome = 'notDue' then 3
         when outcome = 'eligible' then 4
         else 5 end) stored;
create index renewal_review_list on renewal_review (campaign_id, rank, id);
create index renewal_review_unit on renewal_review (campaign_id, unit_id);
create index renewal_review_undecided on renewal_review (judged_on, id) where state in ('open', 'returned', 'objected');
create index renewal_step_review on renewal_step (review_id);

comment on column renewal_review.gaps is 'topics of the checks that are not met: hours, exam, post, …';
comment on column renewal_review.judged_on is 'the day for which outcome holds, long ago while there is none; a verdict of an earlier day is made anew';
comment on column renewal_review.rank is 'unclear cases first, decided ones last';

-- Whose facts have changed since they were judged last: added in the transaction of the change, taken away by whoever judges. A
-- person may stand here several times.
create table renewal_mark (
  person_id uuid not null,
  marked_at timestamptz not null default clock_timestamp()
);
create index renewal_mark_person on renewal_mark (person_id);

create function mark_people_for_renewal() returns trigger language plpgsql as $$
begin
  insert into renewal_mark (person_id)
  select distinct n.person_id from changed n where exists (select 1 from certificate c where c.person_id = n.person_id);
  return null;
end $$;

create function mark_results_for_renewal() returns trigger language plpgsql as $$
begin
  insert into renewal_mark (person_id)
  select distinct a.person_id
  from changed n join attempt a on a.id = n.attempt_id join sitting s on s.id = a.sitting_id
  join training_exam t on t.exam_id = s.exam_id
  where exists (select 1 from certificate c where c.person_id = a.person_id);
  return null;
end $$;

create function mark_exams_for_renewal() returns trigger language plpgsql as $$
begin
  insert into renewal_mark (person_id)
  select distinct a.person_id
  from changed n join sitting s on s.exam_id = n.exam_id join attempt a on a.sitting_id = s.id
  where exists (select 1 from certificate c where c.person_id = a.person_id);
  return null;
end $$;

create function mark_unit_for_renewal() returns trigger language plpgsql as $$
begin
  insert into renewal_mark (person_id)
  select distinct p.person_id from post p
  where p.unit_id = new.id and exists (select 1 from certificate c where c.person_id = p.person_id);
  return null;
end $$;

do $$
declare
  named text;
begin
  foreach named in array array['hours_entry', 'exam_record', 'assessment', 'sanction', 'post', 'employment', 'standing', 'absence', 'certificate'] loop
    execute format('create trigger renewal_marks_added after insert on %I referencing new table as changed
                    for each statement execute function mark_people_for_renewal()', named);
    execute format('create trigger renewal_marks_changed after update on %I referencing new table as changed
                    for each statement execute function mark_people_for_renewal()', named);
    execute format('create trigger renewal_marks_removed after delete on %I referencing old table as changed
                    for each statement execute function mark_people_for_renewal()', named);
  end loop;
end $$;
create trigger renewal_marks_added after insert on result referencing new table as changed
  for each statement execute function mark_results_for_renewal();
create trigger renewal_marks_added after insert on training_exam referencing new table as changed
  for each statement execute function mark_exams_for_renewal();
create trigger renewal_marks_changed after update of kind, enforcement, valid_from, valid_to on unit
  for each row when (row (old.kind, old.enforcement, old.valid_from, old.valid_to)
                     is distinct from row (new.kind, new.enforcement, new.valid_from, new.valid_to))
  execute function mark_unit_for_renewal();

-- Clear cases that somebody passes in one act; each row says what became of it.
create table renewal_batch (
  id              uuid primary key,
  campaign_id     uuid not null references renewal_campaign,
  unit_id         uuid not null references unit,
  roles           text[] not null,
  total           int not null,
  started_by      uuid not null,
  address         text not null,
  session         text not null,
  started_at      timestamptz not null default clock_timestamp(),
  ended_at        timestamptz,
  cancelled_at    timestamptz,
  idempotency_key uuid not null,
  unique (started_by, idempotency_key)
);
create index renewal_batch_campaign on renewal_batch (campaign_id, started_at);
create index renewal_batch_running on renewal_batch (started_at) where ended_at is null;

create table renewal_batch_row (
  batch_id  uuid not null references renewal_batch,
  review_id uuid not null references renewal_review,
  version   int not null,
  outcome   text not null default '' check (outcome in ('', 'passed', 'left')),
  problem   text not null default '',
  primary key (batch_id, review_id)
);
create index renewal_batch_row_waiting on renewal_batch_row (batch_id, review_id) where outcome = '';

comment on column renewal_batch_row.version is 'of the review as it was when the batch was begun';
comment on column renewal_batch_row.problem is 'why it was left as it was, a code of a problem';
