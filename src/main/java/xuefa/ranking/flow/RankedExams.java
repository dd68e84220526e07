package xuefa.ranking.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.ranking.Best;
import xuefa.ranking.RankedExam;

/** What rankings need from the record beside results. */
public interface RankedExams {
    /** @param viewerId who is asking; may have no seat */
    Future<Optional<RankedExam>> find(UUID examId, UUID viewerId);

    /** The unit whose post a person holds now. */
    Future<Optional<UUID>> unitOf(UUID personId);

    /** By person. */
    Future<Map<UUID, Names>> names(Collection<Best> people);

    /** The units with people on a roster of the exam; known for some seconds. */
    Future<Map<UUID, DueUnit>> units(UUID examId);

    record Names(String person, String unit) {}

    /** @param due people on its rosters */
    record DueUnit(String name, int due) {}
}
