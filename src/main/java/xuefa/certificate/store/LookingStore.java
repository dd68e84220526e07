package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.CertificateState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.LookingAtCertificates;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Looks through the register in PostgreSQL. */
public final class LookingStore implements LookingAtCertificates {
    private static final UUID FIRST = new UUID(0, 0);

    private final RecordStore store;

    public LookingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> page(Reach reach, Wanted wanted) {
        Future<Counted> counted = wanted.after().isPresent()
                ? Future.succeededFuture(new Counted(Map.of(), 0, 0))
                : store.query(LookingSql.COUNTS, wanted(reach, wanted)).map(rows -> counted(rows, wanted));
        Place after = wanted.after().orElse(new Place("", FIRST));
        Tuple asked = wanted(reach, wanted)
                .addString(wanted.state().map(CertificateState::code).orElse(null))
                .addBoolean(wanted.toWithdraw())
                .addBoolean(wanted.order() == Order.ENDS)
                .addString(after.sort())
                .addUUID(after.id())
                .addInteger(wanted.limit() + 1);
        return counted.compose(counts -> store.query(LookingSql.PAGE, asked).map(rows -> {
            List<Row> found = stream(rows).toList();
            List<Row> shown = found.stream().limit(wanted.limit()).toList();
            Optional<Place> next = found.size() > shown.size()
                    ? Optional.of(new Place(
                            shown.getLast().getString("sort"), shown.getLast().getUUID("id")))
                    : Optional.empty();
            return new Page(
                    shown.stream().map(LookingStore::line).toList(),
                    counts.total(),
                    counts.byState(),
                    counts.toWithdraw(),
                    next);
        }));
    }

    private record Counted(Map<String, Integer> byState, int total, int toWithdraw) {}

    private static Counted counted(RowSet<Row> rows, Wanted wanted) {
        Map<String, Integer> byState = new HashMap<>();
        int leaving = 0;
        int total = 0;
        for (Row row : rows) {
            String state = row.getString("state");
            boolean meant =
                    wanted.state().map(each -> each.code().equals(state)).orElse(true);
            byState.put(state, row.getInteger("n"));
            leaving += row.getInteger("to_withdraw");
            total += meant ? row.getInteger(wanted.toWithdraw() ? "to_withdraw" : "n") : 0;
        }
        return new Counted(byState, total, leaving);
    }

    private static Tuple wanted(Reach reach, Wanted wanted) {
        return asked(reach, wanted.today())
                .addUUID(wanted.unitId().orElse(null))
                .addString(wanted.term().orElse(null))
                .addString(wanted.kind().map(CertificateKind::code).orElse(null))
                .addString(wanted.area().orElse(null))
                .addInteger(wanted.endsWithin().orElse(null));
    }

    private static Tuple asked(Reach reach, LocalDate today) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addLocalDate(today);
    }

    @Override
    public Future<List<Line>> ofPerson(Reach reach, UUID personId, LocalDate today) {
        return lines(LookingSql.OF_PERSON, asked(reach, today).addUUID(personId));
    }

    @Override
    public Future<List<Line>> own(UUID personId, LocalDate today) {
        return lines(
                LookingSql.OWN,
                Tuple.of(personId)
                        .addArrayOfString(new String[0])
                        .addLocalDate(today)
                        .addUUID(personId));
    }

    private Future<List<Line>> lines(String sql, Tuple asked) {
        return store.query(sql, asked)
                .map(rows -> stream(rows).map(LookingStore::line).toList());
    }

    @Override
    public Future<Optional<History>> history(Reach reach, UUID certificateId, LocalDate today) {
        return store.query(LookingSql.ONE, asked(reach, today).addUUID(certificateId))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Optional.empty());
                    }
                    Row row = rows.iterator().next();
                    Future<RowSet<Row>> beside = store.query(LookingSql.BESIDE, Tuple.of(certificateId));
                    return store.query(LookingSql.HISTORY, Tuple.of(certificateId))
                            .compose(events -> beside.map(found -> Optional.of(
                                    history(row, events, found.iterator().next()))));
                });
    }

    private static History history(Row row, RowSet<Row> events, Row beside) {
        List<Happened> happened = stream(events).map(LookingStore::happened).toList();
        CertificateLife life = new CertificateLife(
                CertificateRows.kind(row),
                happened.stream().map(Happened::event).toList());
        return new History(
                line(row),
                CertificateRows.registered(row, life),
                row.getInteger("cards"),
                Optional.ofNullable(beside.getString("photo")),
                beside.getString("issued_unit_name"),
                happened);
    }

    private static Happened happened(Row row) {
        return new Happened(
                CertificateRows.event(row),
                Optional.ofNullable(row.getUUID("review_id")),
                Optional.ofNullable(row.getString("by")),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("person_name"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                CertificateRows.kind(row),
                Optional.ofNullable(row.getString("number")),
                row.getString("area"),
                CertificateState.of(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getLocalDate("valid_from"))
                        .map(from -> new Validity(from, row.getLocalDate("valid_to"))),
                row.getInteger("version"),
                Optional.ofNullable(row.getString("to_withdraw")));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
