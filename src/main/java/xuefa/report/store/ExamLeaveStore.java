package xuefa.report.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.report.flow.ExamLeaves;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Leaves from exams in PostgreSQL. */
public final class ExamLeaveStore implements ExamLeaves {
    /** $1 and $2 the reach, $3 sitting, $4 person. */
    private static final String SEAT = """
            select r.unit_id, exists (select 1 from exam_leave l where l.sitting_id = $3 and l.person_id = $4) as given
            from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            where r.sitting_id = $3 and r.person_id = $4 and not e.virtual and reaches_unit($1, $2, e.unit_id)
            """;

    private static final String GIVE = """
            insert into exam_leave (sitting_id, person_id, kind, reason, given_by) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private final RecordStore store;

    public ExamLeaveStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Outcome> give(Actor actor, Reach reach, UUID sitting, UUID person, String kind, String reason) {
        Tuple asked = FollowUpStore.of(reach).addUUID(sitting).addUUID(person);
        return store.inTransaction(tx -> tx.query(SEAT, asked).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Outcome.NOT_ON_ROSTER);
            }
            UUID unit = rows.iterator().next().getUUID("unit_id");
            Tuple values = Tuple.of(sitting, person, kind, reason)
                    .addUUID(actor.personId().orElse(null));
            return tx.query(GIVE, values)
                    .compose(done -> done.rowCount() == 0
                            ? Future.succeededFuture(Outcome.TWICE)
                            : ToSeal.add(tx, Kinds.EXAM_LEAVE, sitting + "/" + person)
                                    .compose(named -> AuditEntries.add(
                                            tx,
                                            actor,
                                            Deed.of("report.leaveGiven", "sitting", sitting)
                                                    .at(unit)
                                                    .about(person)
                                                    .after(JsonNodeFactory.instance
                                                            .objectNode()
                                                            .put("kind", kind))
                                                    .because(reason)))
                                    .map(Outcome.GIVEN));
        }));
    }
}
