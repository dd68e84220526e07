package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.CheckingPlan;
import xuefa.exam.Exam;
import xuefa.exam.ExamDraft;
import xuefa.exam.ExamDraft.Became;
import xuefa.exam.PlanFault;
import xuefa.exam.ReleasePool;
import xuefa.exam.RosterRule;
import xuefa.exam.Sitting;
import xuefa.exam.SoundPlan;
import xuefa.paper.Blueprint;
import xuefa.paper.Feasibility.Shortage;
import xuefa.shared.Ids;

/** Publishing an exam: once, whole, and only when every paper of it can be drawn. */
public final class PublishingExam {
    /**
     * What is written in one transaction.
     *
     * @param rosterClosesAt empty: at once
     */
    public record Order(
            UUID officerId,
            UUID draftId,
            int version,
            Exam exam,
            Sitting sitting,
            RosterRule roster,
            Optional<Instant> rosterClosesAt) {}

    /** Publications in the record. */
    public interface Publications {
        /** Empty when the draft has another version or state by now; then nothing was written. */
        Future<Optional<Became>> publish(Order order);
    }

    /** How it ends. Only {@link Published} has written anything. */
    public sealed interface Outcome {
        record Published(Became became) implements Outcome {}

        record NoSuchDraft() implements Outcome {}

        /** Somebody else saved it meanwhile. */
        record Changed(ExamDraft newest) implements Outcome {}

        /** @param faults by place, at least one */
        record Incomplete(List<PlanFault> faults) implements Outcome {}

        record NotFeasible(Shortage shortage, Blueprint blueprint, ReleasePool pool) implements Outcome {}
    }

    private final ExamDrafts drafts;
    private final CheckingBlueprint checking;
    private final RosterPlans rosters;
    private final Publications publications;

    public PublishingExam(
            ExamDrafts drafts, CheckingBlueprint checking, RosterPlans rosters, Publications publications) {
        this.drafts = drafts;
        this.checking = checking;
        this.rosters = rosters;
        this.publications = publications;
    }

    /**
     * Asked again, it answers what became of the draft the first time.
     *
     * @param version that the officer has before them
     */
    public Future<Outcome> publish(UUID officerId, UUID draftId, int version) {
        return drafts.find(officerId, draftId).compose(found -> {
            if (found.value().isEmpty()) {
                return Future.succeededFuture(new Outcome.NoSuchDraft());
            }
            ExamDraft draft = found.value().get();
            if (draft.published().isPresent()) {
                return Future.succeededFuture(
                        new Outcome.Published(draft.published().get()));
            }
            if (draft.version() != version || draft.state() != ExamDraft.State.DRAFT) {
                return Future.succeededFuture(new Outcome.Changed(draft));
            }
            return switch (CheckingPlan.check(draft.plan(), found.now())) {
                case CheckingPlan.Outcome.Faulty faulty ->
                    Future.succeededFuture(new Outcome.Incomplete(faulty.faults()));
                case CheckingPlan.Outcome.Sound sound -> publish(officerId, draft, sound.plan());
            };
        });
    }

    private Future<Outcome> publish(UUID officerId, ExamDraft draft, SoundPlan plan) {
        return rosterFault(officerId, plan.roster())
                .compose(fault -> fault.isPresent()
                        ? Future.succeededFuture(new Outcome.Incomplete(List.of(fault.get())))
                        : checking.check(
                                        officerId,
                                        plan.releaseDigest(),
                                        draft.plan().sections())
                                .compose(checked -> switch (checked) {
                                    case CheckingBlueprint.Outcome.NoSuchRelease none ->
                                        incomplete("/releaseDigest", "no-release");
                                    case CheckingBlueprint.Outcome.Faulty faulty ->
                                        Future.succeededFuture(new Outcome.Incomplete(faulty.faults()));
                                    case CheckingBlueprint.Outcome.Proved proved ->
                                        proved.proof().feasibility() instanceof Shortage shortage
                                                ? Future.succeededFuture(new Outcome.NotFeasible(
                                                        shortage, proved.blueprint(), proved.pool()))
                                                : write(officerId, draft, plan, proved.blueprint());
                                }));
    }

    private static Future<Outcome> incomplete(String pointer, String code) {
        return Future.succeededFuture(new Outcome.Incomplete(List.of(new PlanFault(pointer, code, ""))));
    }

    private Future<Optional<PlanFault>> rosterFault(UUID officerId, RosterRule rule) {
        return rosters.mayUse(officerId, rule)
                .compose(allowed -> allowed
                        ? rosters.preview(rule).map(preview -> preview.people() == 0 ? "nobody-due" : "")
                        : Future.succeededFuture("foreign-unit"))
                .map(code ->
                        code.isEmpty() ? Optional.empty() : Optional.of(new PlanFault("/roster/unitIds", code, "")));
    }

    private Future<Outcome> write(UUID officerId, ExamDraft draft, SoundPlan plan, Blueprint blueprint) {
        Exam exam = new Exam(
                Ids.next(),
                draft.unitId(),
                plan.title(),
                plan.releaseDigest(),
                blueprint,
                plan.rules(),
                draft.secret());
        Sitting sitting = new Sitting(Ids.next(), exam.id(), plan.opensAt(), plan.closesAt());
        var order =
                new Order(officerId, draft.id(), draft.version(), exam, sitting, plan.roster(), plan.rosterClosesAt());
        return publications.publish(order).compose(became -> became.<Future<Outcome>>map(
                        done -> Future.succeededFuture(new Outcome.Published(done)))
                .orElseGet(() -> drafts.find(officerId, draft.id())
                        .map(again -> overtaken(again.value().orElseThrow()))));
    }

    private static Outcome overtaken(ExamDraft newest) {
        return newest.published().<Outcome>map(Outcome.Published::new).orElseGet(() -> new Outcome.Changed(newest));
    }
}
