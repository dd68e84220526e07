package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Meeting;
import xuefa.study.Stage;
import xuefa.study.flow.Meetings;

/** Executive meetings in PostgreSQL. */
public final class MeetingStore implements Meetings {
    private static final String LIST = """
            select m.*, s.id as session_id, s.title, s.state
            from executive_meeting m
            left join study_session s on s.meeting_id = m.id and s.state <> 'cancelled'
            where m.unit_id = $1 and m.year = $2
            order by m.number
            """;

    private static final String RECORD = """
            insert into executive_meeting (id, unit_id, year, number, held_on, why_not)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (unit_id, year, number) do nothing
            """;

    private static final String LOCK = """
            select * from executive_meeting m where m.id = $3 and reaches_unit($1, $2, m.unit_id) for update of m
            """;

    /** $1 meeting, $2 unit, $3 year, $4 number. */
    private static final String TAKEN = """
            select 1 from executive_meeting where id <> $1 and unit_id = $2 and year = $3 and number = $4
            """;

    private static final String CHANGE = """
            update executive_meeting set year = $2, number = $3, held_on = $4, why_not = $5, version = version + 1 where id = $1
            """;

    private final RecordStore store;

    private final StudyLedger ledger;

    public MeetingStore(RecordStore store, StudyLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public Future<Optional<List<Meeting>>> list(Reach reach, UUID unitId, int year) {
        return StudyStore.ifReached(store, reach, unitId, () -> store.query(LIST, Tuple.of(unitId, year))
                .map(rows -> StudyRows.all(rows, MeetingStore::meeting)));
    }

    private static Meeting meeting(Row row) {
        Optional<Meeting.Study> study = Optional.ofNullable(row.getUUID("session_id"))
                .map(id -> new Meeting.Study(id, row.getString("title"), Stage.of(row.getString("state"))));
        return new Meeting(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getInteger("year"),
                row.getInteger("number"),
                row.getLocalDate("held_on"),
                study,
                row.getString("why_not"));
    }

    @Override
    public Future<Outcome> record(Actor actor, Reach reach, Entry entry) {
        UUID id = Ids.next();
        return store.inTransaction(
                tx -> tx.query(StudySql.REACHES, StudyStore.of(reach).addUUID(entry.unitId()))
                        .compose(rows -> !rows.iterator().next().getBoolean("reaches")
                                ? Future.succeededFuture(Outcome.UNKNOWN)
                                : tx.query(
                                                RECORD,
                                                Tuple.of(
                                                        id,
                                                        entry.unitId(),
                                                        entry.year(),
                                                        entry.number(),
                                                        entry.heldOn(),
                                                        entry.whyNot()))
                                        .compose(added -> added.rowCount() == 0
                                                ? Future.succeededFuture(Outcome.NUMBER_TAKEN)
                                                : ledger.meeting(tx, actor, id, 1, entry)
                                                        .compose(told -> AuditEntries.add(
                                                                tx,
                                                                actor,
                                                                Deed.of("study.meetingRecorded", "executiveMeeting", id)
                                                                        .at(entry.unitId())
                                                                        .after(json(entry))))
                                                        .map(Outcome.DONE))));
    }

    @Override
    public Future<Outcome> change(Actor actor, Reach reach, UUID meetingId, Entry entry) {
        return store.inTransaction(tx -> tx.query(LOCK, StudyStore.of(reach).addUUID(meetingId))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Outcome.UNKNOWN)
                        : change(tx, actor, rows.iterator().next(), entry)));
    }

    private Future<Outcome> change(Tx tx, Actor actor, Row row, Entry entry) {
        UUID id = row.getUUID("id");
        UUID unit = row.getUUID("unit_id");
        Entry before = new Entry(
                unit,
                row.getInteger("year"),
                row.getInteger("number"),
                row.getLocalDate("held_on"),
                row.getString("why_not"));
        return tx.query(TAKEN, Tuple.of(id, unit, entry.year(), entry.number()))
                .compose(taken -> taken.size() > 0
                        ? Future.succeededFuture(Outcome.NUMBER_TAKEN)
                        : tx.query(CHANGE, Tuple.of(id, entry.year(), entry.number(), entry.heldOn(), entry.whyNot()))
                                .compose(changed -> ledger.meeting(
                                        tx,
                                        actor,
                                        id,
                                        row.getInteger("version") + 1,
                                        new Entry(unit, entry.year(), entry.number(), entry.heldOn(), entry.whyNot())))
                                .compose(told -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("study.meetingChanged", "executiveMeeting", id)
                                                .at(unit)
                                                .before(json(before))
                                                .after(json(entry))))
                                .map(Outcome.DONE));
    }

    private static ObjectNode json(Entry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("year", entry.year())
                .put("number", entry.number())
                .put("heldOn", entry.heldOn().toString())
                .put("whyNot", entry.whyNot());
    }
}
