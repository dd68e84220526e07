-- How far people are with the laws of their required lists, as it was counted last: for tables and reports. Never the truth, which
-- is counted anew from facts; may be emptied, and comes back by itself.
create table list_standing (
  person_id  uuid not null references person,
  family     text not null check (family in ('staff', 'leaders')),
  year       int not null,
  percent    int not null check (percent between 0 and 100),
  begun      text[] not null,
  done       text[] not null,
  counted_at timestamptz not null default clock_timestamp(),
  primary key (person_id, family, year)
);
comment on column list_standing.begun is 'titles of laws that are under way';

-- One row: up to where the facts have been looked through.
create table list_counting (
  one   boolean primary key default true check (one),
  until timestamptz not null,
  year  int not null
);
insert into list_counting (until, year) values ('1970-01-01', 0);

create index course_answer_answered on course_answer (answered_at);
create index course_test_submitted on course_test (submitted_at) where submitted_at is not null;
create index study_progress_changed on study_progress (changed_at);
create index study_attendance_at on study_attendance (at);
create index result_graded on result (graded_at);
create index sitting_closes on sitting (closes_at);
