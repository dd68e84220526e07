-- Roles at places and for a time. A grant is never deleted: it ends, by whom and when.

alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check check (role in (
  'candidate', 'editor', 'reviewer', 'publisher', 'examOfficer', 'invigilator', 'grader', 'unitHr', 'justiceBureau',
  'studySecretary', 'auditor', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'));

alter table role_grant
  add column id uuid not null default gen_random_uuid(),
  add column valid_from timestamptz not null default clock_timestamp(),
  add column valid_until timestamptz,
  add column granted_by uuid references person,
  add column reason text not null default '',
  add column ended_at timestamptz,
  add column ended_by uuid references person,
  add column end_reason text not null default '',
  add check (valid_until is null or valid_until > valid_from);
alter table role_grant drop constraint role_grant_pkey;
alter table role_grant add primary key (id);
create unique index role_grant_one on role_grant (person_id, role, unit_id) where ended_at is null;
create index role_grant_unit on role_grant (unit_id);

comment on column role_grant.granted_by is 'null: with the installation, by a command or a demo';
comment on column role_grant.valid_until is 'null: until it is ended';

-- What counts now. Everything that asks for roles asks this.
create view role_in_force as
  select person_id, role, unit_id from role_grant
  where ended_at is null and valid_from <= now() and (valid_until is null or valid_until > now());

-- The units where somebody has one of these roles now, and all units below them.
create function units_in_reach(person uuid, roles text[]) returns setof uuid language sql stable as $$
  with recursive below as (
    select g.unit_id as id from role_in_force g where g.person_id = person and g.role = any (roles)
    union
    select u.id from unit u join below b on u.parent_id = b.id
  )
  select id from below
$$;

-- Whether somebody has one of these roles now at this unit or above it.
create function reaches_unit(person uuid, roles text[], place uuid) returns boolean language sql stable as $$
  with recursive above as (
    select u.id, u.parent_id from unit u where u.id = place
    union
    select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
  )
  select exists (
    select 1 from role_in_force g join above a on a.id = g.unit_id where g.person_id = person and g.role = any (roles))
$$;
