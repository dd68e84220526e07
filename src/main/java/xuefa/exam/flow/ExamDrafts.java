package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.ExamDraft;
import xuefa.exam.ExamPlan;
import xuefa.paper.DrawSecret;

/** Drafts of exams in the record. An officer has to do with those of the units of their grants and of all units below. */
public interface ExamDrafts {
    /** At most 200 that are neither published nor put away, the last changed first. */
    Future<List<ExamDraft>> of(UUID officerId);

    /** Also one that was published or put away. */
    Future<Exams.Timed<Optional<ExamDraft>>> find(UUID officerId, UUID draftId);

    /**
     * @param key made by the client, the same when it asks again
     */
    record New(UUID id, UUID officerId, UUID unitId, UUID key, ExamPlan plan, DrawSecret secret) {}

    /** The id of the draft; that of the first when it was asked for before; empty when the unit isn't theirs. */
    Future<Optional<UUID>> add(New draft);

    /** False when the draft has another version by now, or is no draft any more. */
    Future<Boolean> save(UUID officerId, UUID draftId, int version, ExamPlan plan);

    /** From draft to dropped or back; false when it was in neither state. */
    Future<Boolean> move(UUID officerId, UUID draftId, ExamDraft.State to);
}
