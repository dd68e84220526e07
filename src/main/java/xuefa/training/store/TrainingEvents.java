package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.NewEvent;

/** Tells the obligations what was held in a unit and who was there, and how far somebody is with a required list. Append-only. */
public final class TrainingEvents {
    private static final String ADD = """
            insert into training_event (id, source, unit_id, kind, title, day, held, before_id, year, corrects, evidence, recorded_by,
                                        recorded_at, recorded_on)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, m.now, (m.now at time zone $14)::date
            from (select coalesce($13::timestamptz, clock_timestamp()) as now) m
            on conflict do nothing
            """;
    private static final String PRESENT = """
            insert into training_attendance (event_id, person_id) select $1, * from unnest($2::uuid[])
            """;
    private static final String PROGRESS = """
            insert into list_progress (id, person_id, family, percent, day, recorded_at, recorded_on)
            select $1, $2, $3, $4, $5, m.now, (m.now at time zone $6)::date from (select clock_timestamp() as now) m
            """;

    private final ZoneId zone;

    public TrainingEvents(ZoneId zone) {
        this.zone = zone;
    }

    /** True when it is new; a version that was taken before is not taken again. Fails when the record is away or a unit is unknown. */
    public Future<Boolean> add(Tx tx, Actor actor, NewEvent event) {
        return add(tx, actor, event, null);
    }

    /** As if it had been recorded at another moment: for demos and rehearsals only. */
    public Future<Boolean> addAsOf(Tx tx, Actor actor, NewEvent event, Instant recordedAt) {
        return add(tx, actor, event, recordedAt.atOffset(ZoneOffset.UTC));
    }

    /**
     * How much of a required list somebody has done.
     *
     * @param family staff or leaders
     * @param percent 0 to 100; the newest counts
     */
    public Future<Void> progress(Tx tx, UUID personId, String family, int percent, LocalDate day) {
        return tx.query(PROGRESS, Tuple.of(Ids.next(), personId, family, percent, day, zone.getId()))
                .mapEmpty();
    }

    private Future<Boolean> add(Tx tx, Actor actor, NewEvent event, @Nullable OffsetDateTime recordedAt) {
        boolean first = event.version() == 1;
        UUID row = first ? event.id() : Ids.next();
        Tuple values = Tuple.tuple()
                .addUUID(row)
                .addString(event.id() + "/" + event.version())
                .addUUID(event.unitId())
                .addString(event.kind().code())
                .addString(event.title())
                .addLocalDate(event.day())
                .addBoolean(event.held())
                .addUUID(event.before().orElse(null))
                .addInteger(event.countsFor())
                .addUUID(first ? null : event.id())
                .addArrayOfString(event.evidence().toArray(String[]::new))
                .addUUID(actor.personId().orElse(null))
                .addOffsetDateTime(recordedAt)
                .addString(zone.getId());
        return tx.query(ADD, values).compose(done -> {
            if (done.rowCount() == 0) {
                return Future.succeededFuture(false);
            }
            return tx.query(PRESENT, Tuple.of(row, event.present().toArray(UUID[]::new)))
                    .compose(present -> AuditEntries.add(tx, actor, deed(event)))
                    .map(true);
        });
    }

    private static Deed deed(NewEvent event) {
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("kind", event.kind().code())
                .put("day", event.day().toString())
                .put("held", event.held())
                .put("present", event.present().size());
        return Deed.of(
                        event.version() == 1 ? "training.eventAdded" : "training.eventCorrected",
                        "trainingEvent",
                        event.id())
                .at(event.unitId())
                .after(after);
    }
}
