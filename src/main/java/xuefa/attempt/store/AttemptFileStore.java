package xuefa.attempt.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.flow.AttemptFiles;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.shared.store.RecordStore;

/** Attempt files: immutable, so what is in memory is right for ever. */
public final class AttemptFileStore implements AttemptFiles {
    private final RecordStore store;
    private final Cache<UUID, AttemptFile> memory;

    /** Shared by the event loops of a process; about 60 MB when full. */
    public static Cache<UUID, AttemptFile> newCache() {
        return Caffeine.newBuilder().maximumSize(25_000).build();
    }

    public AttemptFileStore(RecordStore store, Cache<UUID, AttemptFile> memory) {
        this.store = store;
        this.memory = memory;
    }

    @Override
    public Future<Optional<AttemptFile>> find(UUID attemptId, UUID personId) {
        AttemptFile known = memory.getIfPresent(attemptId);
        Future<Optional<AttemptFile>> found = known != null
                ? Future.succeededFuture(Optional.of(known))
                : store.query(AttemptSql.FILE, Tuple.of(new UUID[] {attemptId})).map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(remember(row));
                    }
                    return Optional.empty();
                });
        return found.map(file -> file.filter(each -> each.personId().equals(personId)));
    }

    /** The files of attempts that are locked in this transaction. */
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
