package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.HoursChange;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewEvent;
import xuefa.training.NewHours;
import xuefa.training.SignInSheet;
import xuefa.training.Taken;
import xuefa.training.flow.HoursDesk;
import xuefa.training.flow.LedgerRow;

/** HR's desk in PostgreSQL. */
public final class HoursDeskStore implements HoursDesk {
    private final RecordStore store;
    private final HoursLedger ledger;
    private final TrainingEvents events;
    private final ZoneId zone;

    public HoursDeskStore(RecordStore store, HoursLedger ledger, ZoneId zone) {
        this.store = store;
        this.ledger = ledger;
        this.events = new TrainingEvents(zone);
        this.zone = zone;
    }

    @Override
    public Future<Entered> enter(Actor actor, Reach reach, SignInSheet sheet) {
        Tuple asked = reached(reach)
                .addArrayOfUUID(sheet.people().toArray(UUID[]::new))
                .addUUID(sheet.unitId());
        return store.inTransaction(tx -> tx.query(HoursDeskSql.REACHED, asked).compose(rows -> {
            Row row = rows.iterator().next();
            if (!row.getBoolean("unit")
                    || row.getLong("people") != sheet.people().size()) {
                return Future.succeededFuture(new Entered.OutOfReach());
            }
            return ledger.add(tx, actor, sheet.entries(zone))
                    .compose(taken -> event(tx, actor, sheet).map(new Entered.Done(taken)));
        }));
    }

    private Future<Boolean> event(Tx tx, Actor actor, SignInSheet sheet) {
        return sheet.event()
                .map(kind -> events.add(
                        tx,
                        actor,
                        new NewEvent(
                                sheet.id(),
                                1,
                                sheet.unitId(),
                                kind,
                                sheet.title(),
                                sheet.day(zone),
                                true,
                                Optional.empty(),
                                sheet.lateFor(),
                                sheet.people(),
                                List.of("sheet:" + sheet.id()))))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    @Override
    public Future<Changed> change(Actor actor, Reach reach, List<UUID> entries, HoursChange change) {
        List<UUID> ids = entries.stream().distinct().toList();
        return store.<Changed>inTransaction(
                        tx -> tx.query(HoursDeskSql.FIND, reached(reach).addArrayOfUUID(ids.toArray(UUID[]::new)))
                                .compose(found -> {
                                    if (found.size() != ids.size()) {
                                        return Future.succeededFuture(new Changed.Unknown());
                                    }
                                    if (!rows(found).stream().allMatch(row -> isOpen(row, change))) {
                                        return Future.succeededFuture(new Changed.Meanwhile());
                                    }
                                    List<NewHours> replacing = rows(found).stream()
                                            .map(row -> change.replacing(row.getUUID("id"), content(row)))
                                            .toList();
                                    return ledger.add(tx, actor, replacing)
                                            .compose(taken -> taken.stream().allMatch(Taken.Added.class::isInstance)
                                                    ? AuditEntries.add(tx, actor, deeds(rows(found), change))
                                                            .map(new Changed.Done(ids.size()))
                                                    : Future.failedFuture(new RacedException()));
                                }))
                .recover(failure -> failure instanceof RacedException
                        ? Future.succeededFuture(new Changed.Meanwhile())
                        : Future.failedFuture(failure));
    }

    /** Somebody else replaced one of the entries in between; rolls all back. */
    private static final class RacedException extends RuntimeException {
        RacedException() {
            super("an entry was replaced meanwhile", null, false, false);
        }
    }

    private static boolean isOpen(Row row, HoursChange change) {
        return row.getUUID("replaced_by") == null && change.fits(FactRows.state(row.getString("state")));
    }

    static NewHours content(Row row) {
        HoursEntry entry = FactRows.hours(row);
        return new NewHours(
                row.getString("source"),
                row.getUUID("person_id"),
                HoursKind.of(entry.kind()),
                HoursSubject.of(entry.subject()),
                entry.day(),
                entry.amount(),
                entry.spans(),
                entry.state(),
                entry.year(),
                entry.corrects().map(UUID::fromString),
                Optional.ofNullable(row.getUUID("unit_id")),
                new NewHours.Evidence(row.getString("evidence_kind"), row.getString("evidence_id")),
                row.getString("note"));
    }

    private static List<Deed> deeds(List<Row> rows, HoursChange change) {
        String code =
                switch (change.act()) {
                    case CONFIRM -> "training.hoursConfirmed";
                    case REVOKE -> "training.hoursRevoked";
                    case CORRECT -> "training.hoursCorrected";
                };
        return rows.stream()
                .map(row -> {
                    var before = JsonNodeFactory.instance.objectNode().put("state", row.getString("state"));
                    if (row.getInteger("minutes") != null) {
                        before.put("minutes", row.getInteger("minutes"));
                    }
                    var after = JsonNodeFactory.instance.objectNode();
                    change.minutes().ifPresent(minutes -> after.put("minutes", minutes));
                    Deed deed = Deed.of(code, "hoursEntry", row.getUUID("id"))
                            .before(before)
                            .after(after)
                            .because(change.reason());
                    UUID unit = row.getUUID("unit_id");
                    return unit == null ? deed : deed.at(unit);
                })
                .toList();
    }

    @Override
    public Future<Page> list(Reach reach, Filter filter, int from, int limit) {
        return store.query(HoursDeskSql.COUNT, fits(reach, filter)).compose(count -> store.query(
                        HoursDeskSql.LIST, fits(reach, filter).addInteger(from).addInteger(limit))
                .map(found -> new Page(
                        count.iterator().next().getInteger("total"),
                        rows(found).stream().map(HoursDeskStore::item).toList())));
    }

    private static Item item(Row row) {
        LedgerRow ledger = LedgerStore.row(row);
        return new Item(
                ledger.id(),
                row.getUUID("person_id"),
                row.getString("person"),
                Optional.ofNullable(row.getUUID("replaced_by")),
                ledger,
                ledger.recordedAt());
    }

    private static Tuple fits(Reach reach, Filter filter) {
        return reached(reach)
                .addUUID(filter.unit().orElse(null))
                .addInteger(filter.year())
                .addString(filter.state().orElse(null))
                .addString(filter.kind().orElse(null))
                .addString(filter.text().orElse(null))
                .addString(filter.evidence().orElse(null))
                .addBoolean(filter.newest());
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    private static List<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
