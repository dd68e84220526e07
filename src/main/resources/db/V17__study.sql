-- Law study of leaders: what was planned, reviewed and held, who was there, and what proves it.

-- Meetings of the government; why_not says why there was no study before one, when there was none.
create table executive_meeting (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  year        int not null check (year between 1949 and 2200),
  number      int not null check (number > 0),
  held_on     date not null,
  why_not     text not null default '',
  version     int not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (unit_id, year, number)
);

-- It lasts so many minutes on each of so many days. laws are titles of the required lists. version counts the changes. Once archived a row never changes.
create table study_session (
  id           uuid primary key,
  unit_id      uuid not null references unit,
  kind         text not null check (kind in ('preMeeting', 'centreGroup', 'lecture', 'fullTime')),
  year         int not null check (year between 1949 and 2200),
  number       int not null check (number > 0),
  title        text not null,
  starts_at    timestamptz not null,
  days         int not null default 1 check (days between 1 and 90),
  minutes      int not null check (minutes between 1 and 1440),
  place        text not null,
  speaker      text not null,
  speaker_role text not null check (speaker_role in ('none', 'legalCounsel', 'leader', 'official', 'scholar')),
  subject      text not null check (subject in ('professional', 'law', 'discipline', 'emergency', 'other')),
  laws         text[] not null,
  meeting_id   uuid unique references executive_meeting,
  notes        text not null default '',
  state        text not null default 'planned'
    check (state in ('planned', 'submitted', 'reviewed', 'held', 'archived', 'cancelled')),
  version      int not null default 1,
  submitted_by uuid references person,
  held_at      timestamptz,
  digest       text,
  created_at   timestamptz not null default clock_timestamp(),
  unique (unit_id, year, kind, number),
  check ((state = 'archived') = (digest is not null))
);
create index study_session_starts on study_session (starts_at);

-- What became of it, step by step; append-only. actor_id is empty for the clock.
create table study_session_event (
  id         uuid primary key,
  session_id uuid not null references study_session,
  step       text not null,
  actor_id   uuid,
  reason     text not null default '',
  at         timestamptz not null default clock_timestamp()
);
create index study_session_event_session on study_session_event (session_id, at);

-- Who should be there.
create table study_invitee (
  session_id uuid not null references study_session,
  person_id  uuid not null references person,
  primary key (session_id, person_id)
);
create index study_invitee_person on study_invitee (person_id);

-- Who was there; append-only, the newest row of a person counts. minutes are those that count as hours. day is the day of
-- make-up study.
create table study_attendance (
  id         uuid primary key,
  session_id uuid not null references study_session,
  person_id  uuid not null references person,
  state      text not null check (state in ('present', 'excused', 'absent', 'madeUp')),
  way        text not null check (way in ('ticked', 'code', 'self', 'closing')),
  late       boolean not null default false,
  minutes    int not null check (minutes >= 0),
  reason     text not null default '',
  day        date,
  actor_id   uuid,
  at         timestamptz not null default clock_timestamp()
);
create index study_attendance_session on study_attendance (session_id, person_id, at, id);
create index study_attendance_person on study_attendance (person_id);

-- Codes that were refused, so that HR sees who tried; append-only.
create table study_code_refusal (
  session_id uuid not null references study_session,
  person_id  uuid not null references person,
  reason     text not null check (reason in ('wrong', 'expired')),
  at         timestamptz not null default clock_timestamp()
);
create index study_code_refusal_session on study_code_refusal (session_id, person_id, at);

-- Files by the SHA-256 of what is kept, after positions and cameras were taken out of photographs.
create table study_file (
  digest  text primary key,
  type    text not null,
  content bytea not null
);
create table study_evidence (
  id         uuid primary key,
  session_id uuid not null references study_session,
  kind       text not null check (kind in ('material', 'minutes', 'photo', 'signIn')),
  name       text not null,
  digest     text not null references study_file,
  bytes      int not null,
  added_by   uuid references person,
  added_at   timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
create index study_evidence_session on study_evidence (session_id);

-- What is archived stays, whoever asks; make-up study comes after.
create function study_archive_stays() returns trigger language plpgsql as $$
declare
  session uuid;
begin
  if tg_table_name = 'study_session' then
    if old.state = 'archived' then
      raise exception 'study session % is archived', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  session := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
  if exists (select 1 from study_session s where s.id = session and s.state = 'archived')
     and not (tg_table_name = 'study_attendance' and tg_op = 'INSERT' and to_jsonb(new) ->> 'state' = 'madeUp') then
    raise exception 'study session % is archived', session;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger study_session_stays before update or delete on study_session
  for each row execute function study_archive_stays();
create trigger study_invitee_stays before insert or update or delete on study_invitee
  for each row execute function study_archive_stays();
create trigger study_attendance_stays before insert or update or delete on study_attendance
  for each row execute function study_archive_stays();
create trigger study_evidence_stays before insert or update or delete on study_evidence
  for each row execute function study_archive_stays();
