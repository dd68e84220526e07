-- Facts that were decided elsewhere and that HR enters: yearly assessments 年度考核, sanctions 处分, exams held elsewhere. Append-only: a
-- correction or a withdrawal is a new row that points at the one it replaces, and says why.

alter table assessment
  add column document  text not null default '',
  add column reason    text not null default '',
  add column withdrawn boolean not null default false,
  add column corrects  uuid unique references assessment;

alter table sanction
  add column basis     text not null default 'civilServantsLaw' check (basis in ('civilServantsLaw', 'governmentSanctionsLaw')),
  add column document  text not null default '',
  add column reason    text not null default '',
  add column withdrawn boolean not null default false;

alter table exam_record
  add column title         text not null default '',
  add column score         numeric(7, 2) check (score between 0 and full_marks),
  add column full_marks    numeric(7, 2) check (full_marks > 0),
  add column result_number text not null default '',
  add column document      text not null default '',
  add column reason        text not null default '',
  add column withdrawn     boolean not null default false,
  add constraint exam_record_marks check ((score is null) = (full_marks is null));

create index assessment_year on assessment (year, grade);
create index sanction_day on sanction (valid_from);
create index exam_record_day on exam_record (day);

comment on column assessment.withdrawn is 'this row takes back the one it corrects: there is no such fact';
comment on column sanction.basis is 'by the organ of appointment under the Civil Servants Law 公务员法, or 政务处分';
comment on column sanction.valid_to is 'the last day on which it counts; none for a dismissal';
comment on column exam_record.place is 'who held it';
comment on column exam_record.document is 'with which the result came';

-- All three alike, each version of each. What counts is what nothing corrects and what is not withdrawn.
create view dossier_fact as
  select id, 'assessment' as kind, person_id, make_date(year, 12, 31) as day, null::date as until, grade as value, '' as basis,
         '' as title, '' as organiser, null::numeric as score, null::numeric as full_marks, null::boolean as passed,
         '' as result_number, document, reason, withdrawn, corrects, done_by, recorded_at, recorded_on
  from assessment
  union all
  select id, 'sanction', person_id, valid_from, valid_to, kind, basis, '', '', null, null, null, '', document, reason, withdrawn,
         corrects, done_by, recorded_at, recorded_on
  from sanction
  union all
  select id, 'exam', person_id, day, null, subject, '', title, place, score, full_marks, passed, result_number, document, reason,
         withdrawn, corrects, done_by, recorded_at, recorded_on
  from exam_record;

-- Whether somebody works where one of these roles reaches, or worked there last.
create function person_in_reach(person uuid, roles text[], whom uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from post o where o.person_id = whom and o.unit_id in (select units_in_reach(person, roles))
      and (o.valid_to is null or o.valid_to >= current_date or not exists (
        select 1 from post l where l.person_id = whom and (l.valid_to is null or l.valid_to > o.valid_to))))
$$;
