package xuefa.audit.store;

/** The statements of {@link CheckingSheets}. */
final class SheetSql {
    private SheetSql() {}

    private static final String SEALED = """
            exists (select 1 from seal_leaf l where l.kind = 'rowVersion' and l.key = v.id::text and %s)""".formatted(SealSql.IN_PLACE);

    /** Whether each subject of which there are versions is as the newest says, and that one is sealed. $1 subject, $2 after, $3 limit. */
    static final String UNLIKE = """
            select v.subject_id, v.content::jsonb = coalesce(s.content, '{}') and %s as good
            from (select distinct on (subject_id) id, subject_id, content from row_version
                  where subject = $1 and subject_id > $2 order by subject_id, version desc limit $3) v
            left join lateral (select s.content from sheet s where s.subject = $1 and s.subject_id = v.subject_id) s on true
            order by v.subject_id
            """.formatted(SEALED);

    /** Those of which there is no version. $1 subject, $2 after, $3 limit. */
    static final String NEVER_KEPT = """
            select s.subject_id, s.content = '{}' as good from sheet s
            where s.subject = $1 and s.subject_id > $2
              and not exists (select 1 from row_version v where v.subject = $1 and v.subject_id = s.subject_id)
            order by s.subject_id limit $3
            """;

    /** What stands now beside each version, the newest first; a row without a version where there is none. $1 subject, $2 ids. */
    static final String VERSIONS = """
            select i.id as subject_id, s.content::text as now, v.id::text as id, v.content::text as content, %s as sealed
            from unnest($2::uuid[]) as i(id)
            left join lateral (select s.content from sheet s where s.subject = $1 and s.subject_id = i.id) s on true
            left join row_version v on v.subject = $1 and v.subject_id = i.id
            order by i.id, v.version desc
            """.formatted(SEALED);

    /** $1 ids of versions. */
    static final String OF_VERSIONS = "select distinct subject, subject_id from row_version where id::text = any ($1)";

    static final String STRAY = "select content::text as content from stray_sheet limit 100000";
}
