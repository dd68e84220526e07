-- Leave from an exam is asked for, approved or declined, and may end again: each a step of its own. Rows of exam_leave are leaves that
-- were given before there were steps; whoever has one begins with it.

create table exam_leave_step (
  id          uuid primary key,
  sitting_id  uuid not null references sitting,
  person_id   uuid not null references person,
  number      int not null check (number > 0),
  step        text not null check (step in ('asked', 'approved', 'declined', 'withdrawn')),
  kind        text not null check (kind in ('exempt', 'deferred')),
  reason      text not null,
  done_by     uuid references person,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (sitting_id, person_id, number)
);
create index exam_leave_step_person on exam_leave_step (person_id);
create index exam_leave_step_at on exam_leave_step (recorded_at);

comment on column exam_leave_step.reason is 'why leave is asked for, given, declined or over';

-- How each leave stood at a moment: its newest step by then.
create function exam_leaves(by_then timestamptz)
  returns table (sitting_id uuid, person_id uuid, number int, state text, kind text, reason text, done_by uuid, at timestamptz)
  language sql stable as $$
  select distinct on (s.sitting_id, s.person_id) s.* from (
    select l.sitting_id, l.person_id, 0, 'approved', l.kind, l.reason, l.given_by, l.recorded_at from exam_leave l
    union all
    select t.sitting_id, t.person_id, t.number, t.step, t.kind, t.reason, t.done_by, t.recorded_at from exam_leave_step t) s
    (sitting_id, person_id, number, state, kind, reason, done_by, at)
  where s.at < by_then
  order by s.sitting_id, s.person_id, s.number desc
$$;

create function erase_sanction(keys text[]) returns void language sql security definer set search_path = public as $$
  update sanction set document = '', reason = '' where id = any (keys::uuid[])
$$;

revoke all on function erase_sanction(text[]) from public;
