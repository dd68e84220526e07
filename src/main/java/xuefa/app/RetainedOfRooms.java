package xuefa.app;

import java.util.ArrayList;
import java.util.List;
import xuefa.audit.Kinds;
import xuefa.people.flow.Retained;
import xuefa.people.store.RetainedKeys;
import xuefa.people.store.RetainedRows;
import xuefa.people.store.RetentionStore;

/** What rooms keep for a time only, by the kinds of {@code retention/rules.yaml}. A room that keeps personal data adds a line. */
public final class RetainedOfRooms {
    /** Photographs and lists of sessions before $1, unless a later session shows them too. */
    private static final String EVIDENCE_FILES = """
            from study_file f where f.content <> ''::bytea
              and exists (select 1 from study_evidence e where e.digest = f.digest and e.kind in ('photo', 'signIn'))
              and not exists (select 1 from study_evidence e join study_session s on s.id = e.session_id
                              where e.digest = f.digest and (s.starts_at >= $1 or e.kind not in ('photo', 'signIn')))
            """;

    private static final String CERTIFICATE_PHOTOS = """
            from certificate_photo p join certificate c on c.id = p.certificate_id
            where c.state in ('declined', 'cancelled', 'revoked', 'withdrawn') and c.changed_at < $1
            """;

    private RetainedOfRooms() {}

    public static List<Retained> all() {
        List<Retained> all = new ArrayList<>(RetentionStore.KINDS);
        all.addAll(List.of(
                new RetainedRows(
                        "studySegments", true, "select count(*) as n from study_segment where closed_at < $1", """
                        delete from study_segment where (person_id, serial) in (
                          select person_id, serial from study_segment where closed_at < $1 limit $2)
                        """),
                new RetainedRows("notices", true, "select count(*) as n from notice where created_at < $1", """
                        with old as (select id from notice where created_at < $1 limit $2),
                        ways as (select id from notice_delivery where notice_id in (select id from old)),
                        tries as (delete from notice_attempt where delivery_id in (select id from ways)),
                        sent as (delete from notice_delivery where id in (select id from ways))
                        delete from notice where id in (select id from old)
                        """),
                new RetainedRows(
                        "evidencePhotos",
                        true,
                        "select count(*) as n " + EVIDENCE_FILES,
                        """
                        update study_file set content = ''::bytea where digest in (select f.digest
                        """ + EVIDENCE_FILES + " limit $2)"),
                new RetainedRows(
                        "certificatePhotos",
                        true,
                        "select count(*) as n " + CERTIFICATE_PHOTOS,
                        """
                        delete from certificate_photo where certificate_id in (select p.certificate_id
                        """ + CERTIFICATE_PHOTOS + " limit $2)"),
                new RetainedRows(
                        "certificateImports",
                        true,
                        "select count(*) as n from table_import where kind = 'certificate' and started_at < $1",
                        """
                        delete from table_import where id in (
                          select id from table_import where kind = 'certificate' and started_at < $1 order by started_at limit $2)
                        """),
                new RetainedRows(
                        "dossierImports",
                        true,
                        "select count(*) as n from table_import where kind in ('assessment', 'sanction', 'exam') and started_at < $1",
                        """
                        delete from table_import where id in (
                          select id from table_import where kind in ('assessment', 'sanction', 'exam') and started_at < $1
                          order by started_at limit $2)
                        """),
                new RetainedKeys("sanctionTexts", Kinds.SANCTION, "s.id::text", "sanction s where s.recorded_at < $1"),
                new RetainedKeys(
                        "signInEntries",
                        Kinds.ENTRY,
                        "e.id::text",
                        "audit_entry e where e.at < $1 and e.code in ('access.signedIn', 'access.signedOut', 'access.signInFailed')"),
                new RetainedKeys("entries", Kinds.ENTRY, "e.id::text", "audit_entry e where e.at < $1"),
                new RetainedKeys(
                        "answers",
                        Kinds.ATTEMPT,
                        "a.id::text",
                        "attempt a where a.state = 'submitted' and a.submitted_at < $1"),
                new RetainedKeys(
                        "resultDetails",
                        Kinds.RESULT,
                        "r.attempt_id::text || '/' || r.grading_version",
                        "result r where r.graded_at < $1"),
                new RetainedKeys(
                        "timeGrantReasons",
                        Kinds.TIME_GRANT_ORDER,
                        "o.id::text",
                        "time_grant_order o where o.granted_at < $1")));
        return List.copyOf(all);
    }
}
