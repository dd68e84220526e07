package xuefa.exam.store;

/**
 * The statements by which exams come into being. Whoever is an exam officer or publisher has to do with the units of their grants
 * and with all below.
 */
final class PublishingSql {
    private PublishingSql() {}

    /** $1 officer. */
    private static final String BELOW = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('examOfficer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            """;

    private static final String DRAFT = BELOW + """
            select d.id, d.unit_id, u.name as unit_name, d.version, d.plan::text as plan, d.state, d.draw_secret, d.changed_at,
                   p.name as changed_by, d.exam_id, d.sitting_id, clock_timestamp() as now
            from exam_draft d join unit u on u.id = d.unit_id join person p on p.id = d.changed_by
            where d.unit_id in (select id from below)
            """;

    static final String DRAFTS = DRAFT + """
            and d.state = 'draft'
            order by d.changed_at desc, d.id
            limit 200
            """;

    /** $2 draft. */
    static final String FIND_DRAFT = DRAFT + "and d.id = $2";

    /** No row when the unit isn't theirs or the key was used. $2 draft, $3 unit, $4 key, $5 plan, $6 secret, $7 its hash. */
    static final String ADD_DRAFT = BELOW + """
            , added as (
              insert into exam_draft (id, unit_id, idempotency_key, plan, draw_secret, draw_secret_hash, created_by, changed_by)
              select $2, id, $4, $5::text::json, $6, $7, $1, $1 from below where id = $3
              on conflict (created_by, idempotency_key) do nothing
              returning id
            )
            insert into exam_event (id, draft_id, kind, by_id) select gen_random_uuid(), id, 'drafted', $1 from added
            returning draft_id as id, id as event_id
            """;

    /** $1 officer, $2 key. */
    static final String DRAFT_OF_KEY = "select id from exam_draft where created_by = $1 and idempotency_key = $2";

    /** $2 draft, $3 version, $4 plan. */
    static final String SAVE_DRAFT = BELOW + """
            update exam_draft
            set plan = $4::text::json, version = version + 1, changed_by = $1, changed_at = clock_timestamp()
            where id = $2 and version = $3 and state = 'draft' and unit_id in (select id from below)
            """;

    /** $2 draft, $3 state to, $4 state from, $5 event. */
    static final String MOVE_DRAFT = BELOW + """
            , moved as (
              update exam_draft set state = $3, changed_by = $1, changed_at = clock_timestamp()
              where id = $2 and state = $4 and unit_id in (select id from below)
              returning id
            )
            insert into exam_event (id, draft_id, kind, by_id) select gen_random_uuid(), id, $5, $1 from moved
            returning draft_id as id, id as event_id
            """;

    /** $1 draft. */
    static final String LOCK_DRAFT =
            "select version, state, exam_id, sitting_id from exam_draft where id = $1 for update";

    /** $1 draft, $2 exam, $3 sitting, $4 officer. */
    static final String PUBLISHED = """
            update exam_draft
            set state = 'published', exam_id = $2, sitting_id = $3, changed_by = $4, changed_at = clock_timestamp()
            where id = $1
            """;

    /** $1 sitting, $2 exam, $3 opens, $4 closes, $5 roster's rule, $6 when the roster closes or null. */
    static final String ADD_SITTING = """
            insert into sitting (id, exam_id, opens_at, closes_at, roster_rule, roster_closes_at)
            values ($1, $2, $3, $4, $5::text::json, $6)
            """;

    /** $1 sitting, $2 commitment. */
    static final String CLOSE_ROSTER =
            "update sitting set roster_commitment = $2 where id = $1 and roster_commitment is null";

    /** $1 event, $2 draft, $3 exam, $4 sitting, $5 kind, $6 who or null, $7 reason, $8 detail. */
    static final String ADD_EVENT = """
            insert into exam_event (id, draft_id, exam_id, sitting_id, kind, by_id, reason, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::json)
            """;

    /** Locked until the end of the transaction; skips what another node is closing. */
    static final String DUE_ROSTER = """
            select s.id, s.exam_id, s.roster_rule::text as roster_rule
            from sitting s
            where s.roster_closes_at <= clock_timestamp() and s.roster_commitment is null and s.cancelled_at is null
            order by s.roster_closes_at, s.id
            limit 1
            for update skip locked
            """;

    /**
     * Those of banks that belong to the officer's units, to units below or above; and those that no bank has numbered. $1 officer.
     */
    static final String RELEASES = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('examOfficer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ), above as (
              select u.id, u.parent_id from unit u join role_in_force g on g.unit_id = u.id
              where g.person_id = $1 and g.role in ('examOfficer', 'publisher')
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            select distinct on (r.digest) r.digest, coalesce(k.name || ' · ' || n.number, r.name) as name,
                   coalesce(n.released_at, r.released_at) as released_at
            from bank_release r
            left join numbered_release n on n.digest = r.digest
            left join bank k on k.id = n.bank_id
            where k.id is null or k.unit_id in (select id from below) or k.unit_id in (select id from above)
            order by r.digest, n.released_at desc
            """;
}
