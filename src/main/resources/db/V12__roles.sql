-- Delegated roles, and duties that are kept apart whoever writes.

alter table role_grant
  add column delegated_from uuid references role_grant,
  add check (delegated_from is null or valid_until is not null),
  add check (role <> 'auditor' or valid_until is not null);
create index role_grant_delegated on role_grant (delegated_from) where delegated_from is not null;
create index role_grant_until on role_grant (valid_until) where ended_at is null and valid_until is not null;
-- Nodes ask every other second whose roles have changed lately.
create index role_grant_from on role_grant (valid_from);
create index role_grant_ended on role_grant (ended_at) where ended_at is not null;

comment on column role_grant.delegated_from is
  'somebody else''s grant, of which this one is a part for a time; it counts only while that one does and the unit lies within it';

-- Whether what a delegated grant comes from counts now, and reaches the place.
create function delegation_holds(source uuid, place uuid) returns boolean language sql stable as $$
  with recursive above as (
    select u.id, u.parent_id from unit u where u.id = place
    union
    select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
  )
  select exists (
    select 1 from role_grant g join above a on a.id = g.unit_id
    where g.id = source and g.delegated_from is null
      and g.ended_at is null and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now()))
$$;

create or replace view role_in_force as
  select person_id, role, unit_id from role_grant
  where ended_at is null and valid_from <= now() and (valid_until is null or valid_until > now())
    and (delegated_from is null or delegation_holds(delegated_from, unit_id));

-- All grants with how they stand: coming, current, suspended (what it was delegated from does not count now), ended.
create view role_grant_standing as
  select g.*,
         case when g.ended_at is not null or g.valid_until <= now() then 'ended'
              when g.valid_from > now() then 'coming'
              when g.delegated_from is not null and not delegation_holds(g.delegated_from, g.unit_id) then 'suspended'
              else 'current' end as state
  from role_grant g;

-- GB/T 22239-2019, 8.1.4 and 8.1.5: system, security and audit administrators are three people, and do nothing else here; auditors
-- have no part in what they audit. Candidates may be anybody.
create function role_grant_kept_apart() returns trigger language plpgsql as $$
declare
  apart constant text[] := array['auditor', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
begin
  if new.role = 'candidate' or new.ended_at is not null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('role_grant'), hashtext(new.person_id::text));
  if exists (
    select 1 from role_grant g
    where g.person_id = new.person_id and g.id <> new.id and g.role not in ('candidate', new.role) and g.ended_at is null
      and (g.role = any (apart) or new.role = any (apart))
      and tstzrange(g.valid_from, g.valid_until) && tstzrange(new.valid_from, new.valid_until)) then
    raise exception 'role % is kept apart from others of the same person', new.role using errcode = 'XF012';
  end if;
  return new;
end
$$;
create trigger role_grant_kept_apart before insert or update on role_grant
  for each row execute function role_grant_kept_apart();
