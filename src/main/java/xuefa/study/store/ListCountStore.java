package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.flow.CountingLists.Count;
import xuefa.study.flow.CountingLists.Counts;
import xuefa.study.flow.CountingLists.Todo;
import xuefa.training.store.TrainingEvents;

/** How far people are with their lists, in PostgreSQL. */
public final class ListCountStore implements Counts {
    /** What was committed late is looked at twice rather than never. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final RecordStore store;
    private final TrainingEvents events;
    private final ZoneId zone;

    public ListCountStore(RecordStore store, TrainingEvents events, ZoneId zone) {
        this.store = store;
        this.events = events;
        this.zone = zone;
    }

    @Override
    public Future<Todo> todo(LocalDate today) {
        return store.query(ListCountSql.COUNTED).compose(rows -> {
            Row counted = rows.iterator().next();
            Instant since = counted.getOffsetDateTime("until").toInstant().minus(OVERLAP);
            Instant now = counted.getOffsetDateTime("now").toInstant();
            Tuple asked = Tuple.tuple()
                    .addOffsetDateTime(since.atOffset(ZoneOffset.UTC))
                    .addLocalDate(since.atZone(zone).toLocalDate())
                    .addLocalDate(today)
                    .addBoolean(counted.getInteger("year") < today.getYear());
            return store.query(ListCountSql.CHANGED, asked)
                    .map(changed ->
                            new Todo(StudyRows.all(changed, row -> row.getUUID("person_id")), now, today.getYear()));
        });
    }

    @Override
    public Future<Void> keep(UUID person, LocalDate day, List<Count> counts) {
        return store.inTransaction(tx -> {
            Future<Void> all = Future.succeededFuture();
            for (Count each : counts) {
                all = all.compose(before -> keep(tx, person, day, each));
            }
            return all;
        });
    }

    private Future<Void> keep(Tx tx, UUID person, LocalDate day, Count count) {
        Tuple row = Tuple.of(person, count.family().code(), day.getYear(), count.percent())
                .addArrayOfString(count.begun().toArray(String[]::new))
                .addArrayOfString(count.done().toArray(String[]::new));
        return tx.query(ListCountSql.KEEP, row)
                .compose(kept -> kept.size() == 0 ? Future.succeededFuture() : tell(tx, person, day, count));
    }

    private Future<Void> tell(Tx tx, UUID person, LocalDate day, Count count) {
        String family = count.family().code();
        return tx.query(ListCountSql.TOLD, Tuple.of(person, family, day.getYear()))
                .compose(told -> {
                    int before = told.size() == 0 ? 0 : told.iterator().next().getInteger("percent");
                    return before == count.percent()
                            ? Future.succeededFuture()
                            : events.progress(tx, person, family, count.percent(), day);
                });
    }

    @Override
    public Future<Void> done(Todo todo) {
        return store.query(ListCountSql.DONE, Tuple.of(todo.until().atOffset(ZoneOffset.UTC), todo.year()))
                .mapEmpty();
    }
}
