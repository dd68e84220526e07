package xuefa.bank.store;

import java.util.List;

/** The statements with which imported drafts leave a bank again. */
final class TakeBackSql {
    private TakeBackSql() {}

    /** $1 bank, $2 questions. Locks those that nobody has touched since they were imported. */
    static final String UNTOUCHED = """
            select q.id from question q
            where q.bank_id = $1 and q.id = any($2) and q.state = 'draft' and q.newest = 1 and q.code is null
              and not exists (select 1 from question_event e where e.question_id = q.id and e.event not in ('imported', 'flaggedStale'))
            order by q.id
            for update
            """;

    /** In this order; $1 questions. */
    static final List<String> ALL = List.of(
            "delete from unjudged_question where question_id = any($1)",
            "delete from question_amendment where question_id = any($1)",
            "delete from question_citation where question_id = any($1)",
            "delete from question_event where question_id = any($1)",
            "delete from question_version where question_id = any($1)",
            "delete from question where id = any($1)");
}
