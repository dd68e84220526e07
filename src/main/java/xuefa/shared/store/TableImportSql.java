package xuefa.shared.store;

/** The statements of {@link TableImportStore}. */
final class TableImportSql {
    private TableImportSql() {}

    static final String BEGIN = """
            insert into table_import (id, kind, shared, file_name, state, started_by) values ($1, $2, $3, $4, 'reading', $5)
            """;

    static final String REFUSE = """
            update table_import set state = 'refused', reason = $2, cure = $3 where id = $1 and state = 'reading'
            """;

    static final String ANNOUNCE = "update table_import set total = $2, touched_at = clock_timestamp() where id = $1";

    static final String PROGRESS = "update table_import set done = $2, touched_at = clock_timestamp() where id = $1";

    static final String READY = """
            update table_import set state = 'pending', touched_at = clock_timestamp() where id = $1 and state = 'reading'
            """;

    static final String ADD_ROWS = """
            insert into table_import_row (id, import_id, line, name, sealed, outcome, changes, reasons)
            select i.id, i.import_id, i.line, i.name, i.sealed, i.outcome, i.changes::json, i.reasons::json
            from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[])
              as i(id, import_id, line, name, sealed, outcome, changes, reasons)
            """;

    static final String COUNTED = """
            update table_import set done = (select count(*) from table_import_row where import_id = $1),
              touched_at = clock_timestamp() where id = $1
            """;

    /** $1 person, $2 roles, $3 kind. */
    private static final String STATE = """
            select i.*, p.name as by,
                   (select json_object_agg(outcome, n)::text from (
                      select outcome, count(*) as n from table_import_row where import_id = i.id group by outcome) c) as counts,
                   (select json_object_agg(applied, n)::text from (
                      select applied, count(*) as n from table_import_row
                      where import_id = i.id and applied <> '' group by applied) c) as applied
            from table_import i join person p on p.id = i.started_by
            where i.kind = $3 and (i.started_by = $1 or (i.shared and exists (
              select 1 from post o where o.person_id = i.started_by and o.unit_id in (select units_in_reach($1, $2)))))
            """;

    static final String LIST = STATE + " order by i.started_at desc limit 50";

    static final String FIND = STATE + " and i.id = $4";

    static final String LINES = """
            select line, name, outcome, applied, changes::text as changes, reasons::text as reasons from table_import_row
            where import_id = $1 and ($2::text is null or outcome = $2) and line > $3 order by line limit $4
            """;

    static final String CLAIM = """
            update table_import set state = 'committing', done = 0, touched_at = clock_timestamp()
            where id = $1 and state = 'pending'
            """;

    static final String RELEASE = "update table_import set state = 'pending' where id = $1 and state = 'committing'";

    /** $1 import, $2 after line, $3 limit. */
    static final String GOOD = """
            select id, line, sealed from table_import_row
            where import_id = $1 and outcome in ('new', 'changed') and sealed is not null and line > $2 order by line limit $3
            """;

    /** $1 imports, $2 lines, $3 what became of them, $4 reasons. */
    static final String APPLIED = """
            update table_import_row r set applied = i.applied, reasons = i.reasons::json
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as i(import_id, line, applied, reasons)
            where r.import_id = i.import_id and r.line = i.line
            """;

    static final String COMMITTED = """
            with rows as (
              update table_import_row set sealed = null, applied = case when applied <> '' then applied
                when outcome = 'refused' then 'refused' else 'left' end
              where import_id = $1
            )
            update table_import set state = 'committed', committed_at = clock_timestamp() where id = $1
            """;

    static final String ABANDON =
            "delete from table_import where id = $1 and state in ('pending', 'refused', 'reading')";

    static final String DIED = """
            update table_import
            set state = case when state = 'committing' then 'pending' else 'refused' end,
                reason = case when state = 'committing' then '' else '读取中断了' end,
                cure = case when state = 'committing' then '' else '请重新选择文件导入' end
            where state in ('reading', 'committing') and touched_at < clock_timestamp() - interval '3 minutes'
            """;

    static final String OLD = """
            delete from table_import
            where state in ('pending', 'refused') and not shared and touched_at < clock_timestamp() - interval '7 days'
            """;
}
