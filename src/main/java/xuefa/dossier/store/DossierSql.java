package xuefa.dossier.store;

import xuefa.dossier.DossierKind;

/** The statements that write into the dossier. */
final class DossierSql {
    private DossierSql() {}

    /** Locks somebody in reach, so that nobody else writes about them. $1 person, $2 roles, $3 whom. */
    static final String LOCK = """
            select p.id from person p where p.id = $3 and not p.virtual and person_in_reach($1, $2, p.id) for update of p
            """;

    /** The unit where each works or worked last. $1 people. */
    static final String HOMES = """
            select distinct on (person_id) person_id, unit_id from post where person_id = any ($1)
            order by person_id, coalesce(valid_to, 'infinity') desc, valid_from desc
            """;

    /** Whom rows of a table mean, locked. $1 person, $2 roles, $3 hashes of identity numbers, $4 work numbers. */
    static final String MEANT = """
            with reach as materialized (select units_in_reach($1, $2) as id)
            select p.id, p.name, p.identity_hash, p.work_number,
                   exists (select 1 from post o where o.person_id = p.id and o.unit_id in (select id from reach)
                     and (o.valid_to is null or o.valid_to >= current_date or not exists (
                       select 1 from post l where l.person_id = p.id and (l.valid_to is null or l.valid_to > o.valid_to)))) as reached
            from person p where not p.virtual and (p.identity_hash = any ($3) or p.work_number = any ($4))
            order by p.id for update of p
            """;

    /** What counts of people: $1 people, $2 kind. */
    static final String COUNTING = """
            select f.* from dossier_fact f
            where f.person_id = any ($1) and f.kind = $2 and not f.withdrawn
              and not exists (select 1 from dossier_fact n where n.kind = $2 and n.corrects = f.id)
            order by f.recorded_at, f.id
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
