-- A certificate is where its holder's post is; the unit that it was issued through is a fact of its own. Decision 38.

alter table certificate
  add column issued_unit_id uuid,
  add column since date;
update certificate c
set issued_unit_id = c.unit_id,
    since = coalesce((select min(e.day) from certificate_event e where e.certificate_id = c.id), c.valid_from,
                     (c.recorded_at at time zone 'UTC')::date);
alter table certificate
  alter column issued_unit_id set not null,
  alter column since set not null,
  add foreign key (issued_unit_id) references unit;
create index certificate_issued on certificate (issued_unit_id);

comment on column certificate.unit_id is 'where it is on certificate_day(), by certificate_unit(): kept by triggers, never written otherwise';
comment on column certificate.issued_unit_id is 'through which it was issued, as corrected';
comment on column certificate.since is 'the day of its first step';

-- The day for which certificate.unit_id holds.
create table certificate_round (
  one boolean primary key default true check (one),
  day date
);
insert into certificate_round default values;

create function certificate_day() returns date language sql stable as $$
  select coalesce((select day from certificate_round), current_date)
$$;

-- How strong a claim to a certificate a post has on a day: empty for none, more for the category that the certificate is for, for a post that is
-- held on the day rather than one that ended, and among those for the unit through which it was issued.
create function certificate_claim(kind text, issued uuid, since date, category text, place uuid, first_day date, last_day date, on_day date)
returns int language sql immutable as $$
  select case
           when first_day > on_day or coalesce(last_day, 'infinity') < least(since, on_day) then null
           when category = case kind when 'enforcement' then 'enforcementOfficer'
                                     when 'supervision' then 'enforcementSupervisor' else 'auxiliary' end then 4
           when kind <> 'auxiliaryCard'
                and category in ('enforcementOfficer', 'enforcementSupervisor', 'leadingCadre', 'civilServant') then 0
         end
         + case when coalesce(last_day, 'infinity') < on_day then 0 when place = issued then 3 else 2 end
$$;

-- The unit of a certificate on a day, by what is known today.
create function certificate_unit(holder uuid, kind text, issued uuid, since date, on_day date) returns uuid language sql stable as $$
  select coalesce((
    select o.unit_id from post o
    where o.person_id = holder and not o.virtual
      and certificate_claim(kind, issued, since, o.category, o.unit_id, o.valid_from, o.valid_to, on_day) is not null
    order by certificate_claim(kind, issued, since, o.category, o.unit_id, o.valid_from, o.valid_to, on_day) desc,
             o.valid_to desc nulls first, o.valid_from desc, o.id desc
    limit 1), issued)
$$;

create function place_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.issued_unit_id := coalesce(new.issued_unit_id, new.unit_id);
    new.since := coalesce(new.since, new.valid_from, certificate_day());
  end if;
  new.unit_id := certificate_unit(new.person_id, new.kind, new.issued_unit_id, new.since, certificate_day());
  return new;
end $$;
create trigger follows_holder before insert or update of issued_unit_id, since, person_id, kind, unit_id on certificate
  for each row execute function place_certificate();

-- Those of these people, or all, that are not where they belong. In one order, so that two never wait for one another.
create function move_certificates(holders uuid[]) returns int language plpgsql as $$
declare
  moved int;
begin
  update certificate c
  set unit_id = c.unit_id, changed_at = clock_timestamp()
  where c.id in (
    select s.id from certificate s
    where (holders is null or s.person_id = any (holders))
      and s.unit_id <> certificate_unit(s.person_id, s.kind, s.issued_unit_id, s.since, certificate_day())
    order by s.id for update);
  get diagnostics moved = row_count;
  return moved;
end $$;

create function certificates_follow() returns trigger language plpgsql as $$
begin
  perform move_certificates(array(select distinct person_id from changed));
  return null;
end $$;

create function certificates_follow_both() returns trigger language plpgsql as $$
begin
  perform move_certificates(array(select person_id from changed union select person_id from before));
  return null;
end $$;

create trigger certificates_of_new after insert on post referencing new table as changed
  for each statement execute function certificates_follow();
create trigger certificates_of_old after delete on post referencing old table as changed
  for each statement execute function certificates_follow();
create trigger certificates_of_changed after update on post referencing old table as before new table as changed
  for each statement execute function certificates_follow_both();
