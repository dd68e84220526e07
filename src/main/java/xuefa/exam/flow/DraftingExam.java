package xuefa.exam.flow;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.ExamDraft;
import xuefa.exam.ExamPlan;
import xuefa.paper.DrawSecret;
import xuefa.shared.Ids;

/** Making an exam, over as many days as it takes: nothing is checked before it is published. */
public final class DraftingExam {
    /** How a change ends. */
    public sealed interface Outcome {
        record Kept(ExamDraft draft) implements Outcome {}

        /** There is no such draft, or it isn't theirs. */
        record NoSuchDraft() implements Outcome {}

        /** The unit isn't one of theirs. */
        record ForeignUnit() implements Outcome {}

        /** Somebody else saved it meanwhile. */
        record Changed(ExamDraft newest) implements Outcome {}

        /** It became an exam. */
        record Published(ExamDraft draft) implements Outcome {}
    }

    private final ExamDrafts drafts;
    private final SecureRandom random;

    public DraftingExam(ExamDrafts drafts, SecureRandom random) {
        this.drafts = drafts;
        this.random = random;
    }

    public Future<List<ExamDraft>> list(UUID officerId) {
        return drafts.of(officerId);
    }

    public Future<Optional<ExamDraft>> look(UUID officerId, UUID draftId) {
        return drafts.find(officerId, draftId).map(Exams.Timed::value);
    }

    /** Asked again with the same key, the draft of the first time as it is now. */
    public Future<Outcome> begin(UUID officerId, UUID unitId, UUID key, ExamPlan plan) {
        var draft = new ExamDrafts.New(Ids.next(), officerId, unitId, key, plan, DrawSecret.random(random));
        return drafts.add(draft).compose(id -> id.map(known -> kept(officerId, known))
                .orElseGet(() -> Future.succeededFuture(new Outcome.ForeignUnit())));
    }

    /** @param version that the officer has before them */
    public Future<Outcome> save(UUID officerId, UUID draftId, int version, ExamPlan plan) {
        return drafts.save(officerId, draftId, version, plan)
                .compose(saved -> saved ? kept(officerId, draftId) : refused(officerId, draftId, version, plan));
    }

    /** Puts it away, or takes it up again; doing so twice is harmless. */
    public Future<Outcome> move(UUID officerId, UUID draftId, ExamDraft.State to) {
        return drafts.move(officerId, draftId, to).compose(moved -> kept(officerId, draftId));
    }

    private Future<Outcome> kept(UUID officerId, UUID draftId) {
        return look(officerId, draftId)
                .map(found -> found.map(DraftingExam::asItIs).orElseGet(Outcome.NoSuchDraft::new));
    }

    private static Outcome asItIs(ExamDraft draft) {
        return draft.state() == ExamDraft.State.PUBLISHED ? new Outcome.Published(draft) : new Outcome.Kept(draft);
    }

    /** Saving the same once more, after a reply that was lost, is no conflict. */
    private Future<Outcome> refused(UUID officerId, UUID draftId, int version, ExamPlan plan) {
        return look(officerId, draftId).map(found -> {
            if (found.isEmpty()) {
                return new Outcome.NoSuchDraft();
            }
            ExamDraft newest = found.get();
            boolean repeated = newest.version() == version + 1 && newest.plan().equals(plan);
            return newest.state() == ExamDraft.State.PUBLISHED || repeated
                    ? asItIs(newest)
                    : new Outcome.Changed(newest);
        });
    }
}
