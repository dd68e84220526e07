package xuefa.bank.store;

/** The statements of {@link ImportStore}. */
final class ImportSql {
    private ImportSql() {}

    /** $1 id, $2 bank, $3 file name, $4 person. */
    static final String OPEN = """
            insert into bank_import (id, bank_id, file_name, state, started_by) values ($1, $2, $3, 'receiving', $4)
            """;

    /** $1 import, $2 number, $3 bytes. */
    static final String ADD_PIECE = """
            with touched as (
              update bank_import set touched_at = clock_timestamp() where id = $1 and state = 'receiving' returning id
            )
            insert into bank_import_piece (import_id, number, content) select id, $2, $3 from touched
            """;

    /** $1 import, $2 bytes. */
    static final String RECEIVED = """
            update bank_import set state = 'reading', bytes = $2, touched_at = clock_timestamp()
            where id = $1 and state = 'receiving'
            """;

    /** $1 import. */
    static final String FILE = """
            select i.file_name, p.content
            from bank_import i join bank_import_piece p on p.import_id = i.id
            where i.id = $1 order by p.number
            """;

    /** $1 import, $2 records found so far. */
    static final String BEAT = """
            update bank_import set read = $2, touched_at = clock_timestamp() where id = $1 and state = 'reading' returning id
            """;

    /** $1 import, $2 format, $3 asides. */
    static final String READ = """
            update bank_import
            set state = 'pending', format = $2, asides = $3::text::json, layout = null, touched_at = clock_timestamp()
            where id = $1 and state = 'reading'
            returning id
            """;

    /** $1 import, then a column each. */
    static final String ADD_RECORDS = """
            insert into bank_import_record (import_id, number, place, line, draft, likeness, outcome,
                                            same_as_question, same_as_record, reason, cure)
            select $1, r.number, r.place, r.line, r.draft::json, r.likeness, r.outcome,
                   r.same_as_question, r.same_as_record, r.reason, r.cure
            from unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::int[], $10::text[],
                        $11::text[])
              as r (number, place, line, draft, likeness, outcome, same_as_question, same_as_record, reason, cure)
            """;

    /** $1 import, $2 format, $3 layout. */
    static final String ASK_COLUMNS = """
            update bank_import
            set state = 'columns', format = $2, layout = $3::text::json, touched_at = clock_timestamp()
            where id = $1 and state = 'reading'
            """;

    /** $1 import, $2 layout. */
    static final String ASK_AGAIN = """
            update bank_import set state = 'columns', layout = $2::text::json, touched_at = clock_timestamp()
            where id = $1 and state = 'pending'
            """;

    /** $1 import, $2 reason, $3 cure. */
    static final String REFUSE = """
            update bank_import set state = 'refused', reason = $2, cure = $3, touched_at = clock_timestamp()
            where id = $1 and state = 'reading'
            """;

    private static final String IMPORTS = """
            select i.id, i.bank_id, b.name as bank_name, b.unit_id, i.file_name, i.bytes, i.state, i.read, i.format, i.reason,
                   i.cure, i.layout::text as layout, i.asides::text as asides, p.name as started_by, i.started_at, i.committed_at,
                   i.undone_at, c.*, k.by_kind::text as by_kind
            from bank_import i
            join bank b on b.id = i.bank_id
            join person p on p.id = i.started_by
            cross join lateral (
              select count(*)::int as records,
                     count(*) filter (where outcome = 'imported' and not dropped)::int as imported,
                     count(*) filter (where outcome = 'duplicate' and not dropped)::int as duplicates,
                     count(*) filter (where outcome = 'rejected' and not dropped)::int as rejected,
                     count(*) filter (where dropped)::int as dropped,
                     count(*) filter (where repaired)::int as repaired,
                     count(question_id)::int as kept
              from bank_import_record where import_id = i.id
            ) c
            cross join lateral (
              select coalesce(json_object_agg(kind, n), '{}'::json) as by_kind
              from (select coalesce(draft->>'kind', '') as kind, count(*) as n
                    from bank_import_record
                    where import_id = i.id and outcome = 'imported' and not dropped
                    group by 1) kinds
            ) k
            """;

    /** $1 import. */
    static final String FIND = IMPORTS + "where i.id = $1";

    /** $1 bank. */
    static final String OF_BANK = IMPORTS + "where i.bank_id = $1 order by i.started_at desc, i.id desc limit 50";

    private static final String RECORDS = """
            select r.number, r.place, r.line, r.draft::text as draft, r.likeness, r.outcome, r.same_as_question, r.same_as_record,
                   r.reason, r.cure, r.dropped, r.repaired, r.revision, r.question_id,
                   s.place as same_place, s.line as same_line, s.draft::text as same_draft, s.likeness as same_likeness
            from bank_import_record r
            left join bank_import_record s on s.import_id = r.import_id and s.number = r.same_as_record
            """;

    /** $1 import, $2 outcome or null, $3 number of the one before, $4 limit. */
    static final String PAGE = RECORDS + """
            where r.import_id = $1 and r.number > $3
              and ($2::text is null or case when r.dropped then 'dropped' else r.outcome end = $2)
            order by r.number limit $4
            """;

    /** $1 import, $2 number. */
    static final String SOUND = """
            select place, line, draft::text as draft from bank_import_record
            where import_id = $1 and number = $2 and likeness is not null
            """;

    /** $1 import, $2 columns. */
    static final String CHOOSE = """
            update bank_import i
            set state = 'reading', columns = $2::text::json, read = 0, touched_at = clock_timestamp()
            from bank b
            where i.id = $1 and i.state = 'columns' and b.id = i.bank_id
            returning i.layout::text as layout, b.unit_id
            """;

    /** $1 import. */
    static final String FORGET_RECORDS = "delete from bank_import_record where import_id = $1";

    /** $1 unit, $2 signature, $3 columns, $4 person. */
    static final String REMEMBER_COLUMNS = """
            insert into column_choice (unit_id, signature, columns, chosen_by) values ($1, $2, $3::text::json, $4)
            on conflict (unit_id, signature)
            do update set columns = excluded.columns, chosen_by = excluded.chosen_by, chosen_at = clock_timestamp()
            """;

    /** $1 unit, $2 signature. */
    static final String CHOSEN =
            "select columns::text as columns from column_choice where unit_id = $1 and signature = $2";

    /** $1 import, $2 the state it must be in. Locks it. */
    static final String LOCK = "select bank_id from bank_import where id = $1 and state = $2 for update";

    /** $1 import. */
    static final String TOUCH = "update bank_import set touched_at = clock_timestamp() where id = $1";

    /** $1 import, $2 number. */
    static final String REVISION = """
            select revision, likeness from bank_import_record where import_id = $1 and number = $2
            """;

    /** $1 import, $2 number, $3 draft, $4 likeness or null, $5 outcome, $6 reason, $7 cure. */
    static final String REPAIR = """
            update bank_import_record
            set draft = $3::text::json, likeness = $4, outcome = $5, same_as_question = null, same_as_record = null, reason = $6,
                cure = $7, dropped = false, repaired = true, revision = revision + 1
            where import_id = $1 and number = $2
            """;

    /** $1 import, $2 number, $3 whether. */
    static final String DROP = """
            update bank_import_record set dropped = $3, revision = revision + 1 where import_id = $1 and number = $2
            """;

    /** $1 import, $2 likenesses. */
    static final String ALIKE = """
            select number, likeness from bank_import_record
            where import_id = $1 and likeness = any($2) and not dropped
            order by number
            """;

    /** $1 import, then a column each. */
    static final String SETTLE = """
            update bank_import_record r
            set outcome = s.outcome, same_as_question = s.same_as_question, same_as_record = s.same_as_record
            from unnest($2::int[], $3::text[], $4::uuid[], $5::int[]) as s (number, outcome, same_as_question, same_as_record)
            where r.import_id = $1 and r.number = s.number
            """;

    /** $1 import. */
    static final String TO_COMMIT = """
            select number, place, line, draft::text as draft from bank_import_record
            where import_id = $1 and outcome = 'imported' and not dropped
            order by number
            """;

    /** $1 import, then a column each: number, question, whether it is new. */
    static final String COMMITTED_RECORDS = """
            update bank_import_record r
            set outcome = case when c.fresh then 'imported' else 'duplicate' end,
                question_id = case when c.fresh then c.question end,
                same_as_question = case when c.fresh then null else c.question end
            from unnest($2::int[], $3::uuid[], $4::boolean[]) as c (number, question, fresh)
            where r.import_id = $1 and r.number = c.number
            """;

    /** $1 import, $2 person. */
    static final String COMMITTED = """
            update bank_import set state = 'committed', committed_by = $2, committed_at = clock_timestamp() where id = $1
            """;

    /** $1 import. */
    static final String FORGET_FILE = "delete from bank_import_piece where import_id = $1";

    /** $1 import. */
    static final String QUESTIONS = """
            select question_id from bank_import_record where import_id = $1 and question_id is not null order by number
            """;

    /** $1 import, $2 questions. */
    static final String TAKEN_BACK = """
            update bank_import_record set question_id = null where import_id = $1 and question_id = any($2)
            """;

    /** $1 import. */
    static final String UNDONE = "update bank_import set state = 'undone', undone_at = clock_timestamp() where id = $1";

    /** $1 import. */
    static final String REMOVE = """
            delete from bank_import where id = $1 and state not in ('committed', 'undone') returning id
            """;

    static final String ABANDONED = """
            delete from bank_import
            where state not in ('committed', 'undone')
              and touched_at < clock_timestamp() - case when state = 'receiving' then interval '10 minutes' else interval '1 day' end
            """;

    /** $1 reason, $2 cure. */
    static final String BROKEN_OFF = """
            update bank_import set state = 'refused', reason = $1, cure = $2
            where state = 'reading' and touched_at < clock_timestamp() - interval '1 minute'
            """;
}
