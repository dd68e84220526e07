-- What lists over a whole region count and sort by stands with the member, so that 200,000 people are one look at one index.
alter table figure_member
  add column pinyin text not null default '',
  add column enforcing boolean not null default false,
  add column trained boolean not null default false;
comment on column figure_member.pinyin is 'a copy of the person''s, kept by a trigger';
comment on column figure_member.enforcing is 'holds a post of an officer or a supervisor today';
comment on column figure_member.trained is 'some hours of this calendar year count, other than the credit of an exam';

update figure_member m set pinyin = p.pinyin from person p where p.id = m.person_id;
insert into figure_due default values;

drop index figure_member_unit;
create index figure_member_unit on figure_member (unit_id, pinyin, person_id) include (enforcing, trained);

create function rename_member() returns trigger language plpgsql as $$
begin
  update figure_member set pinyin = new.pinyin where person_id = new.id;
  return null;
end $$;
create trigger member_of_person after update of pinyin on person for each row
  when (old.pinyin is distinct from new.pinyin) execute function rename_member();

drop index person_figure_unit;
create index person_figure_unit on person_figure (obligation, unit_id, missing desc, person_id) include (verdict);
