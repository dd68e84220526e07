package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.flow.StaleQuestions;
import xuefa.exam.Arrangement;
import xuefa.exam.PlanFault;
import xuefa.exam.PreparedExam;

/** Looking at how a sitting was arranged, moving it, and calling it off, until a minute before it opens. */
public final class ChangingSitting {
    /** @param version that the officer has before them */
    public record Times(
            UUID officerId, UUID sittingId, int version, Instant opensAt, Instant closesAt, String reason) {}

    /** Arrangements in the record, for an officer of the unit that holds the exam or of one above. */
    public interface Arrangements {
        Future<Optional<Arrangement>> find(UUID officerId, UUID sittingId);

        /**
         * Checks once more under a lock, by the clock of the record.
         *
         * @param minutes of work
         */
        Future<Changed> move(Times times, int minutes);

        /** The same. */
        Future<Changed> cancel(UUID officerId, UUID sittingId, String reason);
    }

    /** What came of a change in the record. */
    public sealed interface Changed {
        /** It was done now, or it was so already. */
        record Done() implements Changed {}

        /** It opens within the minute, has opened, or was called off. */
        record TooLate() implements Changed {}

        /** Somebody else changed it meanwhile. */
        record Overtaken() implements Changed {}

        record Faulty(List<PlanFault> faults) implements Changed {}
    }

    /** @param flagged questions that its papers may have and that a change of law has overtaken since */
    public record View(Arrangement arrangement, PreparedExam exam, int flagged) {}

    /** How a change ends; empty of a view when there is no such sitting, or others arrange it. */
    public record Outcome(Changed changed, Optional<View> view) {}

    private final Arrangements arrangements;
    private final Exams exams;
    private final StaleQuestions stale;

    public ChangingSitting(Arrangements arrangements, Exams exams, StaleQuestions stale) {
        this.arrangements = arrangements;
        this.exams = exams;
        this.stale = stale;
    }

    /** Empty when there is no such sitting, or others arrange it. */
    public Future<Optional<View>> look(UUID officerId, UUID sittingId) {
        return arrangements.find(officerId, sittingId).compose(found -> found.map(this::view)
                .map(view -> view.map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<View> view(Arrangement arrangement) {
        return exams.prepared(arrangement.sitting().examId())
                .map(Optional::orElseThrow)
                .compose(prepared -> stale.of(prepared.exam().releaseDigest())
                        .map(flagged -> new View(arrangement, prepared, (int) flagged.stream()
                                .filter(id ->
                                        !prepared.exam().blueprint().withheld().contains(id))
                                .count())));
    }

    /** Asked again after a reply that was lost, it is done. */
    public Future<Outcome> move(Times times) {
        return look(times.officerId(), times.sittingId())
                .compose(seen -> seen.isEmpty()
                        ? unknown()
                        : arrangements
                                .move(times, seen.get().exam().exam().rules().minutes())
                                .compose(changed -> after(times.officerId(), times.sittingId(), changed)));
    }

    /** Doing so twice is harmless; the reason of the first time stays. */
    public Future<Outcome> cancel(UUID officerId, UUID sittingId, String reason) {
        return look(officerId, sittingId)
                .compose(seen -> seen.isEmpty()
                        ? unknown()
                        : arrangements
                                .cancel(officerId, sittingId, reason)
                                .compose(changed -> after(officerId, sittingId, changed)));
    }

    private static Future<Outcome> unknown() {
        return Future.succeededFuture(new Outcome(new Changed.TooLate(), Optional.empty()));
    }

    private Future<Outcome> after(UUID officerId, UUID sittingId, Changed changed) {
        return look(officerId, sittingId).map(view -> new Outcome(changed, view));
    }
}
