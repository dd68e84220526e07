package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A deed at the unit, and a verification of the record. */
final class AuditThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID entry = Ids.next();
        UUID check = Ids.next();
        scene.sql("""
                insert into audit_entry (id, address, session, code, subject_kind, subject_id, unit_id, before, after, reason)
                values (?, 'command', '', 'test.done', 'thing', 'one', ?, '{}', '{}', '')
                """, entry, UUID.fromString(scene.unit()));
        scene.sql("insert into seal_check (id, state, ended_at) values (?, 'whole', now())", check);
        return Map.of("evidenceKind", "entry", "evidenceId", entry.toString(), "checkId", check.toString());
    }
}
