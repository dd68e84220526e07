package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.flow.Attempts;
import xuefa.exam.flow.Exams.Timed;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.RecordStore;

/** Attempts in PostgreSQL; what many ask at once is asked together. One instance an event loop. */
public final class AttemptStore implements Attempts {
    private final RecordStore store;
    private final Gathering<AskedPlaces.Asked, Timed<Optional<Place>>> places;
    private final Gathering<Start, Optional<AttemptRow>> starts;
    private final Gathering<UUID, Seen> looks;

    public AttemptStore(Vertx vertx, PgConnectOptions options, RecordStore store, AttemptFileStore files) {
        this.store = store;
        this.places = Gathering.single(vertx, options, new AskedPlaces());
        this.starts = Gathering.single(vertx, options, new NewAttempts(files));
        this.looks = Gathering.single(vertx, options, new SeenAttempts());
    }

    @Override
    public Future<Timed<Optional<Place>>> place(UUID sittingId, UUID personId) {
        return places.ask(new AskedPlaces.Asked(sittingId, personId));
    }

    @Override
    public Future<Optional<AttemptRow>> start(Start start) {
        return starts.ask(start);
    }

    @Override
    public Future<Seen> look(UUID attemptId) {
        return looks.ask(attemptId);
    }

    @Override
    public Future<Optional<Epoch>> nextEpoch(UUID attemptId) {
        return store.query(AttemptSql.NEXT_EPOCH, Tuple.of(attemptId)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            long left = row.getOffsetDateTime("due_at").toInstant().toEpochMilli()
                    - row.getOffsetDateTime("now").toInstant().toEpochMilli();
            return Optional.of(new Epoch(row.getInteger("epoch"), Math.max(0, left)));
        });
    }
}
