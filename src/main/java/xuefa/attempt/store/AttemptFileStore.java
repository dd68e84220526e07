package xuefa.attempt.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.flow.AttemptFiles;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;
import xuefa.shared.store.RecordStore;

/** Attempt files: immutable, so what is in memory is right for ever. One instance an event loop, one memory a process. */
public final class AttemptFileStore implements AttemptFiles {
    private static final int LOCK_MILLIS = 1000;
    private static final Gathering.Limits MANY = new Gathering.Limits(50, 50, 10_000);

    private final Gathering<UUID, Optional<AttemptFile>> gathering;
    private final Cache<UUID, AttemptFile> memory;

    /** Shared by the event loops of a process; about 60 MB when full. */
    public static Cache<UUID, AttemptFile> newCache() {
        return Caffeine.newBuilder().maximumSize(25_000).build();
    }

    public AttemptFileStore(Vertx vertx, PgConnectOptions options, Cache<UUID, AttemptFile> memory) {
        this.gathering = new Gathering<>(vertx, Lane.some(1, vertx, options, LOCK_MILLIS), MANY, new Reading());
        this.memory = memory;
    }

    @Override
    public Future<Optional<AttemptFile>> find(UUID attemptId, UUID personId) {
        AttemptFile known = memory.getIfPresent(attemptId);
        Future<Optional<AttemptFile>> found =
                known != null ? Future.succeededFuture(Optional.of(known)) : gathering.ask(attemptId);
        return found.map(file -> file.filter(each -> each.personId().equals(personId)));
    }

    /** Many at once after a start of the node, when memory is empty and all phones are there. */
    private final class Reading implements Gathering.Work<UUID, Optional<AttemptFile>> {
        @Override
        public Object key(UUID attemptId) {
            return attemptId;
        }

        @Override
        public int rows(UUID attemptId) {
            return 1;
        }

        @Override
        public Future<List<Optional<Optional<AttemptFile>>>> write(List<UUID> batch, Lane lane) {
            return lane.use(connection -> find(new RecordStore.Tx(connection, ""), batch))
                    .map(files -> batch.stream()
                            .map(id -> Optional.of(Optional.ofNullable(files.get(id))))
                            .toList());
        }
    }

    /** Of those that are there. */
    Future<Map<UUID, AttemptFile>> find(RecordStore.Tx tx, Collection<UUID> attemptIds) {
        Map<UUID, AttemptFile> files = new HashMap<>(memory.getAllPresent(attemptIds));
        UUID[] unknown =
                attemptIds.stream().filter(id -> !files.containsKey(id)).toArray(UUID[]::new);
        if (unknown.length == 0) {
            return Future.succeededFuture(files);
        }
        return tx.query(AttemptSql.FILE, Tuple.of(unknown)).map(rows -> {
            rows.forEach(row -> files.put(row.getUUID("id"), remember(row)));
            return files;
        });
    }

    void remember(AttemptFile file) {
        memory.put(file.id(), file);
    }

    private AttemptFile remember(Row row) {
        AttemptFile file = new AttemptFile(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getUUID("unit_id"),
                row.getUUID("sitting_id"),
                row.getUUID("exam_id"),
                row.getInteger("number"),
                SheetLayout.of(Paper.parse(row.getBuffer("content").getBytes())),
                row.getString("digest"));
        remember(file);
        return file;
    }
}
