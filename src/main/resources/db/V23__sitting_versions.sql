-- What a sitting was announced as, each time: protected, and what the sitting is held against. Append-only.
create table sitting_version (
  sitting_id       uuid not null,
  version          int not null,
  exam_id          uuid not null,
  opens_at         timestamptz not null,
  closes_at        timestamptz not null,
  roster_rule      json,
  roster_closes_at timestamptz,
  cancelled_at     timestamptz,
  primary key (sitting_id, version)
);
insert into sitting_version
select id, version, exam_id, opens_at, closes_at, roster_rule, roster_closes_at, cancelled_at from sitting where not virtual;

-- Which chain a sitting belongs to: its attempts'.
create function chain_of_sitting(sitting uuid) returns text language sql stable as $$
  select case when s.virtual or s.exam_id::text = (select value from installation where fact = 'lively exam')
              then 'rehearsal-' || s.id else 'record' end
  from sitting s where s.id = sitting
$$;
