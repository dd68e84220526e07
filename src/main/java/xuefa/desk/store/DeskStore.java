package xuefa.desk.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.desk.DeskCounts;
import xuefa.desk.DeskLine;
import xuefa.desk.flow.LookingAtDesk;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Lists of the desk from PostgreSQL: standing figures of training, certificates, rosters. */
public final class DeskStore implements LookingAtDesk {
    private static final UUID FIRST = new UUID(0, 0);

    private final RecordStore store;
    private final ZoneId zone;

    public DeskStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Page>> page(Reach reach, Wanted wanted, Optional<Place> after, int limit) {
        Tuple asked = asked(reach, wanted)
                .addString(after.map(Place::key).orElse(null))
                .addUUID(after.map(Place::unitId).orElse(FIRST))
                .addUUID(after.map(Place::personId).orElse(FIRST))
                .addInteger(limit + 1);
        Future<Row> counted =
                store.query(DeskSql.count(wanted.view()), asked(reach, wanted)).map(DeskStore::first);
        return store.query(DeskSql.page(wanted.view()), asked).compose(rows -> {
            List<Place> places = new ArrayList<>(rows.size());
            rows.forEach(row -> places.add(new Place(row.getString("key"), row.getUUID("place"), row.getUUID("id"))));
            List<Place> shown = places.stream().limit(limit).toList();
            Optional<Place> next = places.size() > limit ? Optional.of(shown.getLast()) : Optional.empty();
            return lines(shown, wanted.today())
                    .compose(lines -> counted.map(count -> count.getBoolean("known")
                            ? Optional.of(new Page(lines, count.getInteger("people"), next))
                            : Optional.empty()));
        });
    }

    private static Row first(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private Future<List<DeskLine>> lines(List<Place> places, LocalDate today) {
        UUID[] people = places.stream().map(Place::personId).toArray(UUID[]::new);
        return store.query(DeskSql.LINES, Tuple.tuple().addArrayOfUUID(people).addLocalDate(today))
                .map(rows -> {
                    List<DeskLine> lines = new ArrayList<>(rows.size());
                    rows.forEach(row -> lines.add(DeskRows.line(row, zone)));
                    return lines;
                });
    }

    static Tuple asked(Reach reach, Wanted wanted) {
        return Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(wanted.unitId().orElse(null))
                .addLocalDate(wanted.today())
                .addString(
                        wanted.term().map(text -> text.toLowerCase(Locale.ROOT)).orElse(null))
                .addString(wanted.term().orElse(null))
                .addString(wanted.category().orElse(null));
    }

    @Override
    public Future<Optional<DeskCounts>> counts(Reach reach, Optional<UUID> unitId, LocalDate today) {
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(unitId.orElse(null))
                .addLocalDate(today)
                .addOffsetDateTime(today.withDayOfYear(1).atStartOfDay(zone).toOffsetDateTime());
        return store.query(DeskSql.COUNTS, asked)
                .map(DeskStore::first)
                .map(row -> row.getBoolean("known") ? Optional.of(counts(row)) : Optional.empty());
    }

    private static DeskCounts counts(Row row) {
        return new DeskCounts(
                row.getInteger("people"),
                row.getInteger("enforcing"),
                row.getInteger("trained"),
                row.getInteger("examined"),
                row.getInteger("passed"),
                row.getInteger("bound"),
                row.getInteger("met"),
                row.getInteger("expiring"),
                row.getInteger("awaited"),
                row.getInteger("to_confirm"),
                row.getInteger("objections"),
                row.getInteger("reviews"));
    }
}
