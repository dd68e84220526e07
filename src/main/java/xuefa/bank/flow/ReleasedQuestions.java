package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;

/** Questions as they were released. */
public interface ReleasedQuestions {
    /** @param laws those of the release, among them the one that the question rests on */
    record Found(Question question, List<LawCitation> laws) {}

    Future<Optional<Found>> find(String releaseDigest, String questionId);
}
