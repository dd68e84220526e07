-- The register: units and their places in the tree, people, posts, employment, terms of office, absences; all dated, the last
-- day included, no last day while it isn't known. What a row said before it was changed or removed stays in register_history.

alter table unit
  add column code text,
  add column enforcement boolean not null default false;
create unique index unit_code on unit (code) where code is not null;

comment on column unit.parent_id is 'the present place; of other days: unit_place';
comment on column unit.enforcement is 'a department that enforces law';

-- Where a unit is in the tree from a day on, until its next row.
create table unit_place (
  unit_id     uuid not null references unit on delete cascade,
  valid_from  date not null,
  parent_id   uuid references unit on delete cascade,
  name        text not null,
  ended       boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, valid_from)
);
create index unit_place_parent on unit_place (parent_id);

insert into unit_place (unit_id, valid_from, parent_id, name)
select id, valid_from, parent_id, name from unit;
insert into unit_place (unit_id, valid_from, parent_id, name, ended)
select id, valid_to + 1, parent_id, name, true from unit where valid_to is not null;

create function place_new_unit() returns trigger language plpgsql as $$
begin
  insert into unit_place (unit_id, valid_from, parent_id, name) values (new.id, new.valid_from, new.parent_id, new.name);
  if new.valid_to is not null then
    insert into unit_place (unit_id, valid_from, parent_id, name, ended)
    values (new.id, new.valid_to + 1, new.parent_id, new.name, true);
  end if;
  return null;
end $$;
create trigger unit_has_a_place after insert on unit for each row execute function place_new_unit();

-- The tree as it was, or will be, on a day.
create function unit_tree(on_day date) returns table (id uuid, parent_id uuid, name text) language sql stable as $$
  select t.unit_id, t.parent_id, t.name
  from (select distinct on (p.unit_id) p.unit_id, p.parent_id, p.name, p.ended
        from unit_place p where p.valid_from <= on_day order by p.unit_id, p.valid_from desc) t
  where not t.ended
$$;

-- A unit and all that were below it on a day.
create function units_below(top uuid, on_day date) returns setof uuid language sql stable as $$
  with recursive tree as materialized (select t.id, t.parent_id from unit_tree(on_day) t),
  below as (
    select t.id from tree t where t.id = top
    union
    select t.id from tree t join below b on t.parent_id = b.id
  )
  select id from below
$$;

-- Identity and phone numbers are sealed with keys that are not in the database, found by keyed hashes, and shown masked.
alter table person
  add column identity_sealed bytea,
  add column identity_hash bytea unique,
  add column identity_masked text not null default '',
  add column phone_sealed bytea,
  add column phone_hash bytea,
  add column phone_masked text not null default '',
  add column work_number text,
  add column pinyin text not null default '',
  add column search_terms text[] not null default '{}',
  add column recorded_at timestamptz not null default clock_timestamp(),
  add check ((identity_sealed is null) = (identity_hash is null)),
  add check ((phone_sealed is null) = (phone_hash is null));
create index person_search on person using gin (search_terms);
create index person_order on person (pinyin, id);
create index person_phone on person (phone_hash);
create unique index person_work_number on person (work_number) where work_number is not null;

-- Plain numbers of before are sealed at the next start, which then drops this column as well.
do $$
begin
  if exists (select 1 from person) then
    alter table person alter column identity_number drop not null;
  else
    alter table person drop column identity_number;
  end if;
end $$;

alter table post
  add column id uuid not null default gen_random_uuid() unique,
  add column level text not null default 'staff' check (level in ('staff', 'section', 'county', 'bureau', 'ministry')),
  add column role text not null default 'member' check (role in ('head', 'teamMember', 'member')),
  add column recorded_at timestamptz not null default clock_timestamp();
create index post_person on post (person_id);

create table employment (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references person,
  kind        text not null check (kind in ('civilServant', 'publicInstitution', 'contract', 'temporary')),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  recorded_at timestamptz not null default clock_timestamp(),
  unique (person_id, valid_from)
);

-- Three separate things: on the establishment 在编, on the register 在册, on the post 在岗.
create table standing (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references person,
  flag        text not null check (flag in ('establishment', 'register', 'onPost')),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  recorded_at timestamptz not null default clock_timestamp(),
  unique (person_id, flag, valid_from)
);

-- Terms of office of leaders 任期.
create table tenure (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references person,
  unit_id     uuid not null references unit,
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  recorded_at timestamptz not null default clock_timestamp(),
  unique (person_id, unit_id, valid_from)
);

-- approved_by is empty until somebody has approved it; before that it takes nothing off what is owed.
create table absence (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references person,
  kind        text not null check (kind in ('longLeave', 'postedAway', 'joinedMidYear')),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  approved_by text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  unique (person_id, kind, valid_from)
);

-- Append-only.
create table register_history (
  id       bigint generated always as identity primary key,
  until    timestamptz not null default clock_timestamp(),
  fact     text not null,
  fact_id  uuid not null,
  person_id uuid,
  removed  boolean not null,
  content  json not null
);
create index register_history_person on register_history (person_id);

create function keep_version() returns trigger language plpgsql as $$
declare
  said json := row_to_json(old);
begin
  if coalesce((said ->> 'virtual')::boolean, false) then
    return null;
  end if;
  insert into register_history (fact, fact_id, person_id, removed, content)
  values (tg_table_name, coalesce(said ->> 'id', said ->> 'unit_id')::uuid, (said ->> 'person_id')::uuid, tg_op = 'DELETE', said);
  return null;
end $$;
create trigger versions after update or delete on unit_place for each row execute function keep_version();
create trigger versions after update or delete on post for each row execute function keep_version();
create trigger versions after update or delete on employment for each row execute function keep_version();
create trigger versions after update or delete on standing for each row execute function keep_version();
create trigger versions after update or delete on tenure for each row execute function keep_version();
create trigger versions after update or delete on absence for each row execute function keep_version();

-- Contract and temporary workers never enforce, whichever program writes.
create function barred_from_enforcing(person uuid, first_day date, last_day date) returns boolean language sql stable as $$
  select exists (
    select 1 from employment e
    where e.person_id = person and e.kind in ('contract', 'temporary')
      and e.valid_from <= coalesce(last_day, 'infinity') and coalesce(e.valid_to, 'infinity') >= first_day)
$$;

create function refuse_barred_worker() returns trigger language plpgsql as $$
declare
  barred boolean;
begin
  if tg_table_name = 'post' then
    barred := new.category in ('enforcementOfficer', 'enforcementSupervisor')
      and barred_from_enforcing(new.person_id, new.valid_from, new.valid_to);
  else
    barred := new.kind in ('contract', 'temporary') and exists (
      select 1 from post o
      where o.person_id = new.person_id and o.category in ('enforcementOfficer', 'enforcementSupervisor')
        and o.valid_from <= coalesce(new.valid_to, 'infinity') and coalesce(o.valid_to, 'infinity') >= new.valid_from);
  end if;
  if barred then
    raise exception 'contract and temporary workers never enforce' using errcode = 'XF010';
  end if;
  return null;
end $$;
create trigger barred_workers after insert or update on post for each row execute function refuse_barred_worker();
create trigger barred_workers after insert or update on employment for each row execute function refuse_barred_worker();
