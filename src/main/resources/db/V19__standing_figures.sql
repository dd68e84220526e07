-- Standing figures: how everybody stands today, kept beside the facts so that lists over many people need not count anew. Never the truth: a
-- person's page counts from the facts. Decision 32.

-- What changed since it was last counted: written by triggers in the transaction of the change, so that nothing is missed.
create table figure_due (
  id        bigint generated always as identity primary key,
  person_id uuid,
  unit_id   uuid,
  marked_at timestamptz not null default clock_timestamp()
);
comment on table figure_due is 'of a person, or of a unit; of everybody where neither is said';

-- For which day and by which book of obligations everybody was counted last.
create table figure_round (
  one  boolean primary key default true check (one),
  day  date,
  book text
);
insert into figure_round default values;

create table person_figure (
  person_id   uuid not null,
  obligation  text not null,
  unit_id     uuid not null,
  measured_in text not null check (measured_in in ('hours', 'events', 'meetings', 'exams', 'percent')),
  period_from date not null,
  due         date,
  required    numeric not null,
  done        numeric not null,
  missing     numeric not null generated always as (greatest(required - done, 0)) stored,
  verdict     text not null check (verdict in ('met', 'open', 'failed')),
  primary key (person_id, obligation)
);
create index person_figure_gap on person_figure (obligation, missing desc, unit_id, person_id);
create index person_figure_unit on person_figure (obligation, unit_id, missing desc, person_id);
comment on column person_figure.unit_id is 'of the newest post held today';

create table unit_figure (
  unit_id     uuid not null,
  obligation  text not null,
  measured_in text not null check (measured_in in ('hours', 'events', 'meetings', 'exams', 'percent')),
  period_from date not null,
  due         date,
  required    numeric not null,
  done        numeric not null,
  missing     numeric not null generated always as (greatest(required - done, 0)) stored,
  verdict     text not null check (verdict in ('met', 'open', 'failed')),
  primary key (unit_id, obligation)
);

-- Everybody who holds a post today.
create table figure_member (
  person_id  uuid primary key,
  unit_id    uuid not null,
  year_hours numeric not null
);
create index figure_member_unit on figure_member (unit_id);
comment on column figure_member.year_hours is 'hours of this calendar year that count, of all kinds and subjects';

-- The hours that count, of this calendar year and the one before, by month, for reports of any period of months.
create table figure_hours (
  person_id uuid not null,
  year      int not null,
  month     date not null,
  kind      text not null,
  subject   text not null,
  hours     numeric not null,
  primary key (person_id, year, month, kind, subject)
);
create index figure_hours_month on figure_hours (month, year);
comment on column figure_hours.year is 'the year they count for; late study counts for an earlier one than that of its month';
comment on column figure_hours.month is 'the first day of the month of the training';

-- How many of a unit's own people an obligation binds, not of the units below.
create table figure_tally (
  unit_id    uuid not null,
  obligation text not null,
  bound      int not null check (bound >= 0),
  met        int not null check (met between 0 and bound),
  failed     int not null check (failed between 0 and bound - met),
  primary key (unit_id, obligation)
);

create function mark_people() returns trigger language plpgsql as $$
begin
  insert into figure_due (person_id) select distinct person_id from changed;
  return null;
end $$;

create function mark_updated_people() returns trigger language plpgsql as $$
begin
  insert into figure_due (person_id) select person_id from changed union select person_id from before;
  return null;
end $$;

do $$
declare
  fact text;
begin
  foreach fact in array array['hours_entry', 'training_attendance', 'list_progress', 'post', 'tenure', 'absence'] loop
    execute format('create trigger figures_of_new after insert on %I referencing new table as changed
                    for each statement execute function mark_people()', fact);
    execute format('create trigger figures_of_old after delete on %I referencing old table as changed
                    for each statement execute function mark_people()', fact);
    execute format('create trigger figures_of_changed after update on %I referencing old table as before new table as changed
                    for each statement execute function mark_updated_people()', fact);
  end loop;
end $$;

-- Exams of elsewhere, where an installation keeps them.
do $$
begin
  if to_regclass('exam_record') is not null then
    create trigger figures_of_new after insert on exam_record referencing new table as changed
      for each statement execute function mark_people();
    create trigger figures_of_old after delete on exam_record referencing old table as changed
      for each statement execute function mark_people();
    create trigger figures_of_changed after update on exam_record referencing old table as before new table as changed
      for each statement execute function mark_updated_people();
  end if;
end $$;

-- A version of an event changes the figures of all units and people that any version of it names.
create function mark_events() returns trigger language plpgsql as $$
begin
  insert into figure_due (unit_id, person_id)
  with roots as (select distinct coalesce(c.corrects, c.id) as id from changed c),
  versions as (
    select e.id, e.unit_id from roots r join training_event e on e.id = r.id
    union
    select e.id, e.unit_id from roots r join training_event e on e.corrects = r.id)
  select v.unit_id, null from versions v
  union
  select null, a.person_id from versions v join training_attendance a on a.event_id = v.id;
  return null;
end $$;
create trigger figures_of_new after insert on training_event referencing new table as changed
  for each statement execute function mark_events();
create trigger figures_of_old after delete on training_event referencing old table as changed
  for each statement execute function mark_events();

create function mark_results() returns trigger language plpgsql as $$
begin
  insert into figure_due (person_id)
  select distinct a.person_id
  from changed r
  join attempt a on a.id = r.attempt_id
  join sitting s on s.id = a.sitting_id
  join training_exam t on t.exam_id = s.exam_id;
  return null;
end $$;
create trigger figures_of_new after insert on result referencing new table as changed
  for each statement execute function mark_results();
create trigger figures_of_old after delete on result referencing old table as changed
  for each statement execute function mark_results();

create function mark_exams() returns trigger language plpgsql as $$
begin
  insert into figure_due (person_id)
  select distinct a.person_id
  from changed t join sitting s on s.exam_id = t.exam_id join attempt a on a.sitting_id = s.id
  where a.submitted_at is not null;
  return null;
end $$;
create trigger figures_of_new after insert on training_exam referencing new table as changed
  for each statement execute function mark_exams();

-- Division codes say whose own obligations count, so they concern everybody.
create function mark_unit() returns trigger language plpgsql as $$
declare
  unit uuid := case when tg_op = 'DELETE' then old.id else new.id end;
begin
  if tg_op = 'INSERT' then
    if new.code ~ '^[1-9][0-9]{5}$' then
      insert into figure_due default values;
    end if;
  elsif tg_op = 'DELETE' then
    if old.code ~ '^[1-9][0-9]{5}$' then
      insert into figure_due default values;
    end if;
  elsif new.code is distinct from old.code then
    insert into figure_due default values;
  elsif (new.kind, new.enforcement, new.valid_from, new.valid_to) is not distinct from
        (old.kind, old.enforcement, old.valid_from, old.valid_to) then
    return null;
  end if;
  insert into figure_due (unit_id) values (unit);
  insert into figure_due (person_id) select distinct p.person_id from post p where p.unit_id = unit;
  return null;
end $$;
create trigger figures_of_unit after insert or update or delete on unit for each row execute function mark_unit();
