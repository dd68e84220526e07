-- What stands as it was last written: the register of people, units, certificates, decided reviews, campaigns, follow-ups. Whoever
-- writes them keeps a sheet of the whole in row_version, which is sealed; a verification holds the rows against the newest sheet.

-- Append-only.
create table row_version (
  id         uuid primary key default gen_random_uuid(),
  subject    text not null,
  subject_id uuid not null,
  version    int not null check (version > 0),
  content    json not null,
  kept_at    timestamptz not null default clock_timestamp(),
  unique (subject, subject_id, version)
);

-- A row as a sheet shows it: no matter the settings of whoever asks; columns that are null are left out, so that one may be added.
create function sheet_row(content jsonb, recorded timestamptz) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(content - 'recorded_at')
    || jsonb_build_object('recorded_at', to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
$$;

create function person_sheet(person uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(t.name, t.rows), '{}') from (
    select 'post' as name, jsonb_object_agg(f.id, sheet_row(to_jsonb(f), f.recorded_at)) as rows from post f where f.person_id = person
    union all
    select 'employment', jsonb_object_agg(f.id, sheet_row(to_jsonb(f), f.recorded_at)) from employment f where f.person_id = person
    union all
    select 'standing', jsonb_object_agg(f.id, sheet_row(to_jsonb(f), f.recorded_at)) from standing f where f.person_id = person
    union all
    select 'tenure', jsonb_object_agg(f.id, sheet_row(to_jsonb(f), f.recorded_at)) from tenure f where f.person_id = person
    union all
    select 'absence', jsonb_object_agg(f.id, sheet_row(to_jsonb(f), f.recorded_at)) from absence f where f.person_id = person
  ) t where t.rows is not null
$$;

create function unit_sheet(of_unit uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(t.name, t.rows), '{}') from (
    select 'unit' as name, jsonb_object_agg(u.id, jsonb_strip_nulls(to_jsonb(u))) as rows from unit u where u.id = of_unit
    union all
    select 'unit_place', jsonb_object_agg(p.unit_id || '/' || p.valid_from, sheet_row(to_jsonb(p), p.recorded_at))
    from unit_place p where p.unit_id = of_unit
  ) t where t.rows is not null
$$;

create function certificate_sheet(of_certificate uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(t.name, t.rows), '{}') from (
    select 'certificate' as name, jsonb_object_agg(c.id, sheet_row(jsonb_build_object(
      'id', c.id, 'source', c.source, 'person_id', c.person_id, 'kind', c.kind, 'number', c.number, 'area', c.area, 'state', c.state,
      'valid_from', c.valid_from, 'valid_to', c.valid_to, 'cards', c.cards, 'version', c.version,
      'issued_unit_id', c.issued_unit_id, 'since', c.since,
      -- It follows from posts, which are held themselves: only one that doesn't stands here.
      'unit_id', nullif(c.unit_id, certificate_unit(c.person_id, c.kind, c.issued_unit_id, c.since, certificate_day()))),
      c.recorded_at)) as rows
    from certificate c where c.id = of_certificate
    union all
    select 'certificate_card', jsonb_object_agg(k.code, to_jsonb(k)) from certificate_card k where k.certificate_id = of_certificate
  ) t where t.rows is not null
$$;

-- What is to be held against its newest version. A review is, once somebody has decided on it.
create view sheet (subject, subject_id, content) as
  select 'person', p.id, person_sheet(p.id) from person p where not p.virtual
  union all
  select 'unit', u.id, unit_sheet(u.id) from unit u where not u.virtual
  union all
  select 'certificate', c.id, certificate_sheet(c.id) from certificate c
  union all
  select 'renewalReview', r.id, jsonb_build_object('renewal_review', jsonb_build_object(r.id, jsonb_strip_nulls(jsonb_build_object(
    'id', r.id, 'campaign_id', r.campaign_id, 'certificate_id', r.certificate_id, 'person_id', r.person_id,
    'state', r.state, 'level', r.level, 'refused_on', r.refused_on,
    'next_from', case when r.state = 'passed' then r.next_from end,
    'next_to', case when r.state = 'passed' then r.next_to end))))
  from renewal_review r where r.state <> 'open' or r.level > 0
  union all
  select 'renewalCampaign', k.id, jsonb_build_object('renewal_campaign', jsonb_build_object(k.id, jsonb_strip_nulls(
    to_jsonb(k) - 'opened_at' - 'closed_at'
    || jsonb_build_object('opened_at', to_char(k.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                          'closed_at', to_char(k.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))))
  from renewal_campaign k
  union all
  select 'followUp', f.id, jsonb_build_object('follow_up', jsonb_build_object(f.id, jsonb_build_object(
    'id', f.id, 'due', f.due, 'state', f.state, 'level', f.level, 'version', f.version)))
  from follow_up f;

-- Rows of nobody and of nothing, which only somebody who turns the database's own checks off can write.
create view stray_sheet (subject, subject_id, content) as
  select 'person', o.person_id, person_sheet(o.person_id)
  from (select person_id from post union select person_id from employment union select person_id from standing
        union select person_id from tenure union select person_id from absence) o
  where not exists (select 1 from person p where p.id = o.person_id)
  union all
  select distinct 'unit', p.unit_id, unit_sheet(p.unit_id) from unit_place p where not exists (select 1 from unit u where u.id = p.unit_id)
  union all
  select distinct 'certificate', k.certificate_id, certificate_sheet(k.certificate_id)
  from certificate_card k where not exists (select 1 from certificate c where c.id = k.certificate_id);
