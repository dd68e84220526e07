package xuefa.training.store;

/** The statements that add to the ledger. */
final class HoursLedgerSql {
    private HoursLedgerSql() {}

    /** $19 is the moment at which it is recorded, null for now; $20 the zone. */
    static final String ADD = """
            with moment as (select coalesce($19::timestamptz, clock_timestamp()) as now),
            asked as (
              select i.*, coalesce(i.unit_id, (
                       select p.unit_id from post p
                       where p.person_id = i.person_id and p.valid_from <= i.day and (p.valid_to is null or p.valid_to >= i.day)
                       order by p.valid_from desc, p.unit_id limit 1)) as place
              from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::int[], $9::int[],
                          $10::text[], $11::text[], $12::uuid[], $13::int[], $14::text[], $15::text[], $16::text[], $17::text[],
                          $18::bytea[]) with ordinality
                as i(id, source, person_id, unit_id, kind, subject, day, minutes, hundredths, spans, state, corrects, year, rule,
                     evidence_kind, evidence_id, note, digest, place_in_file))
            insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, minutes, hundredths, spans, state, corrects,
                                     year, rule, evidence_kind, evidence_id, note, digest, after_closing, recorded_by, recorded_at,
                                     recorded_on)
            select a.id, a.source, a.person_id, a.place, a.kind, a.subject, a.day, a.minutes, a.hundredths, a.spans::timestamptz[],
                   a.state, a.corrects, a.year, a.rule, a.evidence_kind, a.evidence_id, a.note, a.digest,
                   exists (
                     with recursive above as (
                       select u.id, u.parent_id from unit u where u.id = a.place
                       union select o.id, o.parent_id from unit o join above b on o.id = b.parent_id)
                     select 1 from hours_closing c join above on above.id = c.unit_id where c.year = a.year),
                   $21, m.now, (m.now at time zone $20)::date
            from asked a cross join moment m
            where exists (select 1 from person p where p.id = a.person_id)
              and a.day <= (m.now at time zone $20)::date
              and not exists (select 1 from unnest(a.spans::timestamptz[]) t where t > m.now + interval '1 minute')
              and (a.corrects is null or exists (
                     select 1 from hours_entry old where old.id = a.corrects and old.person_id = a.person_id))
            order by a.place_in_file
            on conflict do nothing
            """;

    /** What stands under each source now, and why not if nothing does. */
    static final String TAKEN = """
            select e.id, e.digest, e.after_closing, p.id is not null as known,
                   a.corrects is not null and (old.id is null or newer.id is not null) as not_to_correct
            from unnest($1::text[], $2::uuid[], $3::uuid[]) with ordinality as a(source, person_id, corrects, number)
            left join hours_entry e on e.source = a.source
            left join person p on p.id = a.person_id
            left join hours_entry old on old.id = a.corrects and old.person_id = a.person_id
            left join hours_entry newer on newer.corrects = a.corrects and newer.source <> a.source
            order by a.number
            """;
}
