package xuefa.audit.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.RecordedEntry;
import xuefa.shared.Reach;

/** Finds deeds among millions. */
public interface RecordSearch {
    /** @param code of a deed, or a room alone */
    record Filter(
            Optional<UUID> actor,
            Optional<UUID> person,
            Optional<String> code,
            Optional<String> subjectKind,
            Optional<String> subjectId,
            Optional<UUID> unit,
            Optional<String> address,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** Where a page ended. */
    record Place(Instant at, UUID id) {}

    /**
     * @param total counted up to {@link #COUNTED}
     * @param next empty on the last page
     */
    record Found(List<RecordedEntry> entries, int total, Optional<Place> next) {}

    int COUNTED = 1000;

    /** The last first. */
    Future<Found> search(Reach reach, Filter filter, Optional<Place> after, int limit);

    /** Deeds of these subjects in reach, the first first; at most 100. */
    Future<List<RecordedEntry>> of(Reach reach, List<Evidence.Key> subjects);
}
