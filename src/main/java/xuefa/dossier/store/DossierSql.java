package xuefa.dossier.store;

import xuefa.dossier.DossierKind;

/** The statements that write into the dossier. */
final class DossierSql {
    private DossierSql() {}

    /** Locks somebody in reach, so that nobody else writes about them. $1 person, $2 roles, $3 whom. */
    static final String LOCK = """
            select p.id from person p where p.id = $3 and not p.virtual and person_in_reach($1, $2, p.id) for update of p
            """;

    /** The unit where somebody works or worked last. $1 person. */
    static final String HOME = """
            select unit_id from post where person_id = $1 order by coalesce(valid_to, 'infinity') desc, valid_from desc limit 1
            """;

    /** $1 fact, $2 kind. */
    static final String WHOSE = "select person_id from dossier_fact where id = $1 and kind = $2";

    private static final String VERSION = """
            select f.*, (select n.id from dossier_fact n where n.corrects = f.id and n.kind = f.kind) as superseded_by
            from dossier_fact f
            """;

    /** $1 fact, $2 kind. */
    static final String FIND = VERSION + " where f.id = $1 and f.kind = $2";

    /** What counts in the same place: the year, the sanction of a day, the subject of a day. $1 person, $2 kind, $3 day, $4 value. */
    static final String IN_PLACE = VERSION + """
             where f.person_id = $1 and f.kind = $2 and f.day = $3 and ($2 = 'assessment' or f.value = $4) and not f.withdrawn
              and not exists (select 1 from dossier_fact n where n.corrects = f.id and n.kind = f.kind)
            order by f.recorded_at desc, f.id desc limit 1
            """;

    private static final String ASSESSMENT = """
            insert into assessment (id, person_id, document, reason, withdrawn, corrects, done_by, recorded_on, recorded_at, year, grade)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private static final String SANCTION = """
            insert into sanction (id, person_id, document, reason, withdrawn, corrects, done_by, recorded_on, recorded_at, kind, basis, valid_from,
                                  valid_to)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;

    private static final String EXAM = """
            insert into exam_record (id, source, person_id, document, reason, withdrawn, corrects, done_by, recorded_on, recorded_at, subject,
                                     day, title, place, score, full_marks, passed, result_number)
            values ($1, 'dossier:' || $1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """;

    static String add(DossierKind kind) {
        return switch (kind) {
            case ASSESSMENT -> ASSESSMENT;
            case SANCTION -> SANCTION;
            case EXAM -> EXAM;
        };
    }
}
