package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;

/** What a bank holds already of some drafts. */
final class HeldQuestions {
    private HeldQuestions() {}

    /** The digests of likeness that it holds, with their questions. */
    static Future<Map<String, UUID>> alike(AddingDrafts bank, UUID bankId, Collection<DraftQuestion> sound) {
        Map<String, String> digests = new HashMap<>();
        sound.forEach(draft -> digests.put(Likeness.of(draft), Likeness.digest(draft)));
        return bank.alike(bankId, digests.keySet()).map(known -> {
            Map<String, UUID> held = new HashMap<>();
            known.forEach((likeness, each) -> held.put(digests.getOrDefault(likeness, likeness), each.questionId()));
            return held;
        });
    }
}
