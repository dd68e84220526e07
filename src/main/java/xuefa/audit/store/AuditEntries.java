package xuefa.audit.store;

import io.vertx.core.Future;
import java.util.List;
import xuefa.audit.Deed;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Adds to the record, in the transaction of what is done: both or neither. */
public final class AuditEntries {
    private static final String ADD = """
            insert into audit_entry (id, actor_id, address, session, code, subject_kind, subject_id, unit_id, before, after, reason)
            select i.id, i.actor_id, i.address, i.session, i.code, i.subject_kind, i.subject_id, i.unit_id,
                   i.before::json, i.after::json, i.reason
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[],
                        $9::text[], $10::text[], $11::text[])
              as i(id, actor_id, address, session, code, subject_kind, subject_id, unit_id, before, after, reason)
            """;

    private AuditEntries() {}

    public static Future<Void> add(Tx tx, Actor actor, Deed deed) {
        return add(tx, actor, List.of(deed));
    }

    /** All in one statement. */
    public static Future<Void> add(Tx tx, Actor actor, List<Deed> deeds) {
        var columns = new Columns<>(deeds)
                .uuid(deed -> Ids.next())
                .uuid(deed -> actor.personId().orElse(null))
                .text(deed -> actor.address())
                .text(deed -> actor.session())
                .text(Deed::code)
                .text(Deed::subjectKind)
                .text(Deed::subjectId)
                .uuid(deed -> deed.unitId().orElse(null))
                .text(deed -> deed.before().toString())
                .text(deed -> deed.after().toString())
                .text(Deed::reason);
        return tx.query(ADD, columns.tuple()).mapEmpty();
    }
}
