package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import xuefa.audit.Kinds;
import xuefa.shared.store.RecordStore;

/** Deeds themselves as evidence. */
public final class EntryEvidence extends StoredEvidence {
    /** What belongs to no unit is for those whose units reach to the top. */
    private static final String THINGS = """
            select e.id, e.at, e.code as title, e.subject_person as person_id, e.unit_id, e.code, e.address, e.subject_kind,
                   e.subject_id, e.reason
            from audit_entry e
            where e.unit_id in (select id from places)
               or (e.unit_id is null and exists (
                     select 1 from places p join unit u on u.id = p.id where u.parent_id is null and not u.virtual))
            """;

    public EntryEvidence(RecordStore store) {
        super(store, Kinds.ENTRY, THINGS);
    }

    @Override
    protected Future<Page> page(Row row, Line line) {
        Key subject = new Key(row.getString("subject_kind"), row.getString("subject_id"));
        return Future.succeededFuture(new Page(
                line,
                EvidenceFacts.of(row)
                        .with("code", "address")
                        .saying("subject", subject.kind() + " " + subject.key())
                        .with("reason")
                        .list(),
                List.of(),
                List.of(),
                List.of(new Key(Kinds.ENTRY, line.id().toString())),
                List.of(subject)));
    }
}
