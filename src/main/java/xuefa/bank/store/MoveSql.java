package xuefa.bank.store;

/** The statements that move questions through their life. */
final class MoveSql {
    private MoveSql() {}

    /** Locks in id order. $1 person, $2 questions. The roles are null for those in banks of others. */
    static final String LOCK =
            "select q.id, q.bank_id, q.state, q.newest, q.approved, q.released, q.code, q.law, q.amended, "
                    + BankSql.ROLES + """
             as roles,
              exists (select 1 from question_version v
                      where v.question_id = q.id and v.number > coalesce(q.approved, 0) and v.author_id = $1 and not v.repoints) as own,
              (select v.content from question_version v where v.question_id = q.id and v.number = q.newest) as content
            from question q join bank b on b.id = q.bank_id
            where q.id = any ($2)
            order by q.id for update of q
            """;

    /** $1 questions, $2 state. */
    static final String SET_STATE = """
            update question set state = $2, moved_at = clock_timestamp() where id = any ($1)
            """;

    /** Where it was before it was retired, as far as that still holds. $1 questions. */
    static final String REINSTATE = """
            update question
            set state = case when approved is distinct from newest then 'draft'
                             when released = newest then 'released'
                             else 'approved' end,
                moved_at = clock_timestamp()
            where id = any ($1)
            returning id, state
            """;

    /** $1 ids, $2 questions, $3 event, $4 person, $5 words. */
    static final String ADD_EVENTS = """
            insert into question_event (id, question_id, version, event, person_id, words)
            select i.id, q.id, q.newest, $3, $4, $5
            from unnest($1::uuid[], $2::uuid[]) as i(id, question_id) join question q on q.id = i.question_id
            """;

    /** $1 questions, $2 codes, $3 reviewer, $4 day. A version that was read before keeps the day. */
    static final String APPROVE = """
            with moved as (
              update question q
              set state = 'approved', approved = newest, code = i.code, moved_at = clock_timestamp()
              from unnest($1::uuid[], $2::text[]) as i(id, code) where q.id = i.id
              returning q.id, q.newest
            )
            update question_version v
            set approved_by = $3, approved_at = clock_timestamp(), read_on = coalesce(v.read_on, $4)
            from moved m where v.question_id = m.id and v.number = m.newest
            """;

    /** $1 bank, $2 codes, $3 questions. */
    static final String ADD_CODES = """
            insert into question_code (bank_id, code, question_id) select $1, * from unnest($2::text[], $3::uuid[])
            """;

    /** The highest number given after each law so far. $1 bank, $2 laws. */
    static final String HIGHEST = """
            select l.law, coalesce((select max(substring(c.code from length(l.law) + 2)::int) from question_code c
                                    where c.bank_id = $1 and c.code like l.law || '-%'
                                      and substring(c.code from length(l.law) + 2) ~ '^[0-9]{1,8}$'), 0) as highest
            from unnest($2::text[]) as l(law)
            """;

    /** What older versions were flagged for is over with the approval of a newer one. $1 questions, $2 person. */
    static final String SETTLE_OLDER = """
            update question_amendment a
            set settled_at = clock_timestamp(), settled_by = $2, settled_how = 'edited'
            from question q
            where q.id = any ($1) and a.question_id = q.id and a.version < q.approved and a.settled_at is null
            """;
}
