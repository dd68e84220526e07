package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.study.required.LawFacts.Attended;

/** What people did about laws, in the record. Every future fails only when the record is away. */
public interface LawEvidence {
    /** Of lessons that were begun, by their ids. */
    Future<Map<UUID, Read>> read(UUID person, Collection<UUID> lessons);

    record Read(int millis, int frontierMillis, Optional<Instant> doneAt) {
        static final Read NOTHING = new Read(0, 0, Optional.empty());
    }

    /** By law: sessions that were held, and that the person attended or made up for. */
    Future<Map<String, List<Attended>>> attended(UUID person, Collection<String> laws);

    /** The first answer to each question in between; later ones may know the key. */
    Future<List<Given>> given(UUID person);

    record Given(UUID versionId, UUID chapterId, String questionId, boolean correct, Instant at) {}

    /** Tests at the end of courses that were handed in. */
    Future<List<Test>> tests(UUID person);

    /** @param answers letters by question; none for a question that was left out */
    record Test(UUID versionId, List<String> questions, Map<String, Set<String>> answers, Instant at) {}

    /** Graded sheets of exams that have published both scores and questions to this person. */
    Future<List<Sheet>> sheets(UUID person);

    /** @param places of its questions in the release, in the order of the paper */
    record Sheet(UUID attemptId, UUID examId, Instant submittedAt, List<Integer> places) {}
}
