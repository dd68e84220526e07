package xuefa.audit.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.RecordedEntry;
import xuefa.audit.RecordedEntry.Masked;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.RecordSearch;
import xuefa.shared.JsonText;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Deeds in PostgreSQL, as auditors may see them. */
public final class EntryStore implements RecordSearch {
    private static final OffsetDateTime EARLIEST =
            Instant.parse("1970-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime LATEST =
            Instant.parse("9999-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);

    private final RecordStore store;

    public EntryStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Found> search(Reach reach, Filter filter, Optional<Place> after, int limit) {
        EntrySql.By by = by(filter);
        return store.query(by.page(), parameters(reach, filter, after, limit + 1))
                .compose(rows -> store.query(by.count(), parameters(reach, filter, Optional.empty(), COUNTED + 1))
                        .map(count -> {
                            List<RecordedEntry> all = all(rows);
                            boolean more = all.size() > limit;
                            List<RecordedEntry> page = more ? all.subList(0, limit) : all;
                            return new Found(
                                    page,
                                    count.iterator().next().getInteger("n"),
                                    more
                                            ? Optional.of(new Place(
                                                    page.getLast().at(),
                                                    page.getLast().id()))
                                            : Optional.empty());
                        }));
    }

    private static EntrySql.By by(Filter filter) {
        if (filter.subjectKind().isPresent() && filter.subjectId().isPresent()) {
            return EntrySql.By.SUBJECT;
        }
        if (filter.person().isPresent()) {
            return EntrySql.By.PERSON;
        }
        if (filter.actor().isPresent()) {
            return EntrySql.By.ACTOR;
        }
        if (filter.address().isPresent()) {
            return EntrySql.By.ADDRESS;
        }
        if (filter.unit().isPresent()) {
            return EntrySql.By.UNIT;
        }
        return filter.code().filter(code -> code.contains(".")).isPresent() ? EntrySql.By.CODE : EntrySql.By.TIME;
    }

    private static Tuple parameters(Reach reach, Filter filter, Optional<Place> after, int limit) {
        return Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(filter.actor().orElse(null))
                .addUUID(filter.person().orElse(null))
                .addString(filter.code().filter(code -> code.contains(".")).orElse(null))
                .addString(filter.code().filter(code -> !code.contains(".")).orElse(null))
                .addString(filter.subjectKind().orElse(null))
                .addString(filter.subjectId().orElse(null))
                .addUUID(filter.unit().orElse(null))
                .addString(filter.address().orElse(null))
                .addOffsetDateTime(filter.from().map(EntryStore::utc).orElse(EARLIEST))
                .addOffsetDateTime(filter.until().map(EntryStore::utc).orElse(LATEST))
                .addOffsetDateTime(after.map(Place::at).map(EntryStore::utc).orElse(LATEST))
                .addUUID(after.map(Place::id).orElse(LAST))
                .addInteger(limit);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Future<List<RecordedEntry>> of(Reach reach, List<Evidence.Key> subjects) {
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addArrayOfString(subjects.stream().map(Evidence.Key::kind).toArray(String[]::new))
                .addArrayOfString(subjects.stream().map(Evidence.Key::key).toArray(String[]::new));
        return store.query(EntrySql.OF, asked).map(EntryStore::all);
    }

    private static List<RecordedEntry> all(RowSet<Row> rows) {
        List<RecordedEntry> all = new ArrayList<>();
        rows.forEach(row -> all.add(read(row)));
        return all;
    }

    private static RecordedEntry read(Row row) {
        return new RecordedEntry(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                masked(row.getUUID("actor_id"), row.getString("actor_name")),
                row.getString("address"),
                row.getString("session"),
                row.getString("code"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                masked(row.getUUID("subject_person"), row.getString("person_name")),
                Optional.ofNullable(row.getUUID("unit_id")),
                Optional.ofNullable(row.getString("unit_name")),
                json(row.getString("before")),
                json(row.getString("after")),
                row.getString("reason"));
    }

    /** Whoever is gone from the register is named by the beginning of the id. */
    public static Optional<Masked> masked(@Nullable UUID id, @Nullable String name) {
        return id == null
                ? Optional.empty()
                : Optional.of(new Masked(id, name == null ? id.toString().substring(0, 8) : name));
    }

    private static ObjectNode json(String text) {
        return JsonText.object(text).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
