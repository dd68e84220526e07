package xuefa.people.store;

/** The statements of {@link PeopleImportStore}. */
final class PeopleImportSql {
    private PeopleImportSql() {}

    static final String BEGIN = """
            insert into people_import (id, file_name, state, started_by) values ($1, $2, 'reading', $3)
            """;

    static final String REFUSE = """
            update people_import set state = 'refused', reason = $2, cure = $3 where id = $1 and state = 'reading'
            """;

    static final String ANNOUNCE = "update people_import set total = $2, touched_at = clock_timestamp() where id = $1";

    static final String PROGRESS = "update people_import set done = $2, touched_at = clock_timestamp() where id = $1";

    static final String READY = """
            update people_import set state = 'pending', touched_at = clock_timestamp() where id = $1 and state = 'reading'
            """;

    static final String ADD_ROWS = """
            insert into people_import_row (id, import_id, line, name, sealed, outcome, changes, reasons)
            select i.id, $1, i.line, i.name, i.sealed, i.outcome, i.changes::json, i.reasons::json
            from unnest($2::uuid[], $3::int[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[])
              as i(id, line, name, sealed, outcome, changes, reasons)
            """;

    static final String COUNTED = """
            update people_import set done = (select count(*) from people_import_row where import_id = $1),
              touched_at = clock_timestamp() where id = $1
            """;

    private static final String STATE = """
            select i.*,
                   (select json_object_agg(outcome, n)::text from (
                      select outcome, count(*) as n from people_import_row where import_id = i.id group by outcome) c) as counts,
                   (select json_object_agg(applied, n)::text from (
                      select applied, count(*) as n from people_import_row
                      where import_id = i.id and applied <> '' group by applied) c) as applied
            from people_import i
            """;

    static final String MINE = STATE + " where i.started_by = $1 order by i.started_at desc limit 20";

    static final String ONE = STATE + " where i.started_by = $1 and i.id = $2";

    static final String LINES = """
            select line, name, outcome, applied, changes::text as changes, reasons::text as reasons from people_import_row
            where import_id = $1 and ($2::text is null or outcome = $2) and line > $3 order by line limit $4
            """;

    static final String CLAIM = """
            update people_import set state = 'committing', done = 0, touched_at = clock_timestamp()
            where id = $2 and started_by = $1 and state = 'pending'
            """;

    static final String RELEASE = """
            update people_import set state = 'pending' where id = $1 and state = 'committing'
            """;

    /** $1 import, $2 after line, $3 limit. */
    static final String GOOD = """
            select id, line, sealed from people_import_row
            where import_id = $1 and outcome in ('new', 'changed') and sealed is not null and line > $2 order by line limit $3
            """;

    /** $1 import, $2 lines, $3 what became of them, $4 reasons. */
    static final String APPLIED = """
            update people_import_row r set applied = i.applied, reasons = i.reasons::json
            from unnest($2::int[], $3::text[], $4::text[]) as i(line, applied, reasons)
            where r.import_id = $1 and r.line = i.line
            """;

    static final String COMMITTED = """
            with rows as (
              update people_import_row set sealed = null, applied = case when applied <> '' then applied
                when outcome = 'refused' then 'refused' else 'left' end
              where import_id = $1
            )
            update people_import set state = 'committed', committed_at = clock_timestamp() where id = $1
            """;

    static final String ABANDON = """
            delete from people_import where id = $2 and started_by = $1 and state in ('pending', 'refused', 'reading')
            """;

    static final String DIED = """
            update people_import
            set state = case when state = 'committing' then 'pending' else 'refused' end,
                reason = case when state = 'committing' then '' else '读取中断了' end,
                cure = case when state = 'committing' then '' else '请重新选择文件导入' end
            where state in ('reading', 'committing') and touched_at < clock_timestamp() - interval '3 minutes'
            """;

    static final String OLD = """
            delete from people_import where state in ('pending', 'refused') and touched_at < clock_timestamp() - interval '7 days'
            """;

    /** Whoever has one of the hashes, of all people. $1 hashes. */
    static final String KNOWN = "select id, identity_hash from person where identity_hash = any ($1) and not virtual";

    /** Which of these are in reach, or have nowhere any post. $1 person, $2 roles, $3 ids. */
    static final String REACHED = """
            select p.id from person p where p.id = any ($3)
              and (not exists (select 1 from post o where o.person_id = p.id) or
            """ + RegisterSql.IN_REACH + ")";

    /** Work numbers that others have. $1 numbers, $2 those who may have them. */
    static final String WORK_NUMBERS = "select id, work_number from person where work_number = any ($1)";

    static final String END_POSTS = """
            update post f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;

    static final String END_EMPLOYMENTS = """
            update employment f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;

    static final String END_STANDINGS = """
            update standing f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;
}
