-- What the register of a whole province is listed and searched by stands with the certificate, kept like its unit (decision 38).
alter table certificate
  add column holder_pinyin text not null default '',
  add column to_withdraw text check (to_withdraw in ('barred', 'leftPost'));
comment on column certificate.holder_pinyin is 'a copy of the person''s, kept by triggers';
comment on column certificate.to_withdraw is 'why it would have to be taken back on certificate_day(), if it is out; kept by triggers';

create function certificate_to_withdraw(holder uuid, of_kind text, since date, on_day date) returns text language sql stable as $$
  select case
           when of_kind <> 'auxiliaryCard' and barred_from_enforcing(holder, on_day, on_day) then 'barred'
           when bool_or(held and fits) then null
           when not coalesce(bool_or(held), false) or bool_or(fits and coalesce(last_day, 'infinity') >= since) then 'leftPost'
         end
  from (
    select o.valid_from <= on_day and coalesce(o.valid_to, 'infinity') >= on_day as held, o.valid_to as last_day,
           o.category = case of_kind when 'enforcement' then 'enforcementOfficer'
                                     when 'supervision' then 'enforcementSupervisor' else 'auxiliary' end as fits
    from post o where o.person_id = holder) p
$$;

create or replace function place_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.issued_unit_id := coalesce(new.issued_unit_id, new.unit_id);
    new.since := coalesce(new.since, new.valid_from, certificate_day());
  end if;
  new.unit_id := certificate_unit(new.person_id, new.kind, new.issued_unit_id, new.since, certificate_day());
  new.to_withdraw := certificate_to_withdraw(new.person_id, new.kind, new.valid_from, certificate_day());
  new.holder_pinyin := (select pinyin from person where id = new.person_id);
  return new;
end $$;
drop trigger follows_holder on certificate;
create trigger follows_holder before insert or update of issued_unit_id, since, person_id, kind, unit_id, valid_from on certificate
  for each row execute function place_certificate();

create or replace function move_certificates(holders uuid[]) returns int language plpgsql as $$
declare
  moved int;
begin
  update certificate c
  set unit_id = c.unit_id, changed_at = case when s.moves then clock_timestamp() else c.changed_at end
  from (
    select s.id, s.unit_id <> certificate_unit(s.person_id, s.kind, s.issued_unit_id, s.since, certificate_day()) as moves
    from certificate s
    where (holders is null or s.person_id = any (holders))
      and (s.unit_id <> certificate_unit(s.person_id, s.kind, s.issued_unit_id, s.since, certificate_day())
        or s.to_withdraw is distinct from certificate_to_withdraw(s.person_id, s.kind, s.valid_from, certificate_day()))
    order by s.id for update) s
  where c.id = s.id;
  get diagnostics moved = row_count;
  return moved;
end $$;

create trigger certificates_of_new after insert on employment referencing new table as changed
  for each statement execute function certificates_follow();
create trigger certificates_of_old after delete on employment referencing old table as changed
  for each statement execute function certificates_follow();
create trigger certificates_of_changed after update on employment referencing old table as before new table as changed
  for each statement execute function certificates_follow_both();

create function rename_holder() returns trigger language plpgsql as $$
begin
  update certificate set unit_id = unit_id where person_id = new.id;
  return null;
end $$;
create trigger certificates_of_person after update of pinyin on person for each row
  when (old.pinyin is distinct from new.pinyin) execute function rename_holder();

update certificate set unit_id = unit_id;

drop index certificate_list;
drop index certificate_unit;
create index certificate_list on certificate (unit_id, holder_pinyin, id) include (kind, state, area, valid_to, to_withdraw);
