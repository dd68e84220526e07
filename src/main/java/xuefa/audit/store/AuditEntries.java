package xuefa.audit.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Adds to the record, in the transaction of what is done: both or neither. */
public final class AuditEntries {
    private static final String ADD = """
            insert into audit_entry (id, actor_id, address, session, code, subject_kind, subject_id, subject_person, unit_id,
                                     before, after, reason)
            select i.id, i.actor_id, i.address, i.session, i.code, i.subject_kind, i.subject_id, i.subject_person, i.unit_id,
                   i.before::json, i.after::json, i.reason
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[],
                        $9::uuid[], $10::text[], $11::text[], $12::text[])
              as i(id, actor_id, address, session, code, subject_kind, subject_id, subject_person, unit_id,
                   before, after, reason)
            """;

    private AuditEntries() {}

    private record Row(UUID id, Deed deed) {}

    public static Future<Void> add(Tx tx, Actor actor, Deed deed) {
        return add(tx, actor, List.of(deed));
    }

    /** All in one statement. */
    public static Future<Void> add(Tx tx, Actor actor, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Row> rows =
                deeds.stream().map(deed -> new Row(Ids.next(), deed)).toList();
        var columns = new Columns<>(rows)
                .uuid(Row::id)
                .uuid(row -> actor.personId().orElse(null))
                .text(row -> actor.address())
                .text(row -> actor.session())
                .text(row -> row.deed().code())
                .text(row -> row.deed().subjectKind())
                .text(row -> row.deed().subjectId())
                .uuid(row -> row.deed().personId().orElse(null))
                .uuid(row -> row.deed().unitId().orElse(null))
                .text(row -> row.deed().before().toString())
                .text(row -> row.deed().after().toString())
                .text(row -> row.deed().reason());
        return tx.query(ADD, columns.tuple())
                .compose(added ->
                        ToSeal.add(tx, Kinds.ENTRY, rows.stream().map(Row::id).toList()));
    }
}
