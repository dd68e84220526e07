package xuefa.bank.store;

/** The statements that read questions. */
final class QuestionSql {
    private QuestionSql() {}

    /** What {@link Rows#listed} reads, of question q. */
    static final String LISTED = """
            q.id, q.bank_id, q.code, q.state, q.newest, q.approved, q.released, q.amended, q.kind, q.difficulty, q.law, q.topic,
            q.citation, q.glance, q.author_id, (select p.name from person p where p.id = q.author_id) as author, q.changed_at, q.moved_at
            """;

    private static final String OWN = """
            exists (select 1 from question_version v
                    where v.question_id = q.id and v.number > coalesce(q.approved, 0) and v.author_id = $1 and not v.repoints)
            """;

    /** $1 person, $2 questions. The roles are null for those in banks of others. */
    static final String SEE =
            "select " + LISTED + ", b.name as bank_name, " + BankSql.ROLES + " as roles, " + OWN + """
             as own
            from question q join bank b on b.id = q.bank_id where q.id = any ($2)
            """;

    static final String VERSIONS = """
            select v.number, v.content, v.digest, v.author_id, a.name as author, v.saved_at, v.note,
                   v.approved_by, (select p.name from person p where p.id = v.approved_by) as approver, v.approved_at,
                   array(select n.number from released_question r join numbered_release n on n.id = r.release_id
                         where r.question_id = v.question_id and r.version = v.number order by n.number) as releases
            from question_version v join person a on a.id = v.author_id
            where v.question_id = $1 order by v.number desc
            """;

    /** $1 questions, $2 versions. */
    static final String CONTENTS = """
            select v.question_id, v.content
            from unnest($1::uuid[], $2::int[]) as i(id, number)
            join question_version v on v.question_id = i.id and v.number = i.number
            """;

    static final String EVENTS = """
            select e.at, e.event, e.person_id, (select p.name from person p where p.id = e.person_id) as person, e.version, e.words
            from question_event e where e.question_id = $1 order by e.at desc, e.id desc
            """;

    /** $1 questions: what isn't settled of the version that counts. */
    static final String AMENDMENTS = """
            select a.question_id, a.amended, l.title, c.passed_on as from_on,
                   (select v.id from law_version v where v.law_id = l.id and v.passed_on = c.passed_on) as from_id,
                   n.passed_on as to_on, n.id as to_id, n.in_force_since, a.flagged_at, a.articles
            from question q
            join question_amendment a on a.question_id = q.id and a.version = coalesce(q.approved, q.newest) and a.settled_at is null
            join law_version n on n.id = a.to_version
            join law l on l.id = n.law_id and l.newest_id = n.id
            join lateral (select passed_on from question_citation c
                          where c.question_id = a.question_id and c.version = a.version limit 1) c on true
            where q.id = any ($1)
            """;

    /** $1 bank, $2 the pairs of a stretch of words. */
    static final String SHARING = "select " + LISTED
            + " from question q where q.bank_id = $1 and q.terms @> $2 and q.state <> 'retired' limit 60";

    private static final String REVIEWED = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role = 'reviewer'
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            """;

    private static final String IN_QUEUE = """
            from question q join bank b on b.id = q.bank_id
            where q.state = 'inReview' and b.unit_id in (select id from below) and ($2::uuid is null or q.bank_id = $2)
            """;

    /** $1 reviewer, $2 bank or null, $3 moment and $4 id to begin behind or null, $5 how many. */
    static final String QUEUE =
            REVIEWED + "select " + LISTED + ", b.name as bank_name, " + BankSql.ROLES + " as roles, " + OWN + """
             as own, s.person_id as submitter_id, s.submitter
            """ + """
            from question q join bank b on b.id = q.bank_id
            left join lateral (select e.person_id, p.name as submitter from question_event e join person p on p.id = e.person_id
                               where e.question_id = q.id and e.event = 'submitted' order by e.at desc limit 1) s on true
            where q.state = 'inReview' and b.unit_id in (select id from below) and ($2::uuid is null or q.bank_id = $2)
              and ($3::timestamptz is null or (q.moved_at, q.id) > ($3, $4))
            order by q.moved_at, q.id limit $5
            """;

    /** $1 reviewer, $2 bank or null. */
    static final String QUEUE_TOTAL = REVIEWED + "select count(*)::int as total " + IN_QUEUE;

    private static final String AMENDED_WHERE = """
            where q.bank_id = $1 and q.amended is not null and q.state <> 'retired'
              and ($2::text is null or q.amended = $2) and ($3::text is null or q.law = $3)
            """;

    /** $1 bank, $2 stale or repointable or null, $3 law or null, $4 question to begin behind or null, $5 how many. */
    static final String AMENDED = "select " + LISTED + " from question q " + AMENDED_WHERE + """
              and ($4::uuid is null
                   or (coalesce(q.law, ''), coalesce(q.code, ''), q.id)
                      > (select coalesce(p.law, ''), coalesce(p.code, ''), p.id from question p where p.id = $4))
            order by coalesce(q.law, ''), coalesce(q.code, ''), q.id limit $5
            """;

    /** $1 bank, $2 stale or repointable or null, $3 law or null. */
    static final String AMENDED_TOTAL = "select count(*)::int as total from question q " + AMENDED_WHERE;
}
