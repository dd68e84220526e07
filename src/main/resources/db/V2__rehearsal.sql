-- Rehearsals are fenced off: what is virtual refers only to what is virtual, and what is real only to what is real.
-- The composite keys below refuse everything else, whichever program writes.

alter table unit add virtual boolean not null default false;
alter table person add virtual boolean not null default false;
alter table post add virtual boolean not null default false;
alter table role_grant add virtual boolean not null default false;
alter table exam add virtual boolean not null default false;
alter table sitting add virtual boolean not null default false;
alter table roster add virtual boolean not null default false;

alter table unit add unique (id, virtual);
alter table person add unique (id, virtual);
alter table exam add unique (id, virtual);
alter table sitting add unique (id, virtual);

alter table unit
  drop constraint unit_parent_id_fkey,
  add constraint unit_fence foreign key (parent_id, virtual) references unit (id, virtual);
alter table post
  drop constraint post_person_id_fkey,
  drop constraint post_unit_id_fkey,
  add constraint post_person_fence foreign key (person_id, virtual) references person (id, virtual),
  add constraint post_unit_fence foreign key (unit_id, virtual) references unit (id, virtual);
alter table role_grant
  drop constraint role_grant_person_id_fkey,
  drop constraint role_grant_unit_id_fkey,
  add constraint role_person_fence foreign key (person_id, virtual) references person (id, virtual),
  add constraint role_unit_fence foreign key (unit_id, virtual) references unit (id, virtual);
alter table exam
  drop constraint exam_unit_id_fkey,
  add constraint exam_fence foreign key (unit_id, virtual) references unit (id, virtual);
alter table sitting
  drop constraint sitting_exam_id_fkey,
  add constraint sitting_fence foreign key (exam_id, virtual) references exam (id, virtual);
alter table roster
  drop constraint roster_sitting_id_fkey,
  drop constraint roster_person_id_fkey,
  drop constraint roster_unit_id_fkey,
  add constraint roster_sitting_fence foreign key (sitting_id, virtual) references sitting (id, virtual),
  add constraint roster_person_fence foreign key (person_id, virtual) references person (id, virtual),
  add constraint roster_unit_fence foreign key (unit_id, virtual) references unit (id, virtual);

-- Whoever sits has a seat, so the fence around rosters is one around attempts as well.
alter table attempt
  drop constraint attempt_sitting_id_fkey,
  drop constraint attempt_person_id_fkey,
  add constraint attempt_seat foreign key (sitting_id, person_id) references roster (sitting_id, person_id);

-- What was rehearsed. A row stays when all else of the rehearsal is gone, so it refers to nothing by key.
create table rehearsal (
  id              uuid primary key,
  unit_id         uuid not null,
  exam_id         uuid not null,
  sitting_id      uuid not null unique,
  candidates      int not null check (candidates > 0),
  brought_release text,
  opens_at        timestamptz not null,
  closes_at       timestamptz not null,
  prepared_at     timestamptz not null default clock_timestamp(),
  cleaning_since  timestamptz,
  cleaned_at      timestamptz check (cleaned_at is null or cleaning_since is not null)
);

comment on column rehearsal.unit_id is 'the top of the fenced units of this rehearsal';
comment on column rehearsal.brought_release is 'a release that was added for this rehearsal, as there was none';
