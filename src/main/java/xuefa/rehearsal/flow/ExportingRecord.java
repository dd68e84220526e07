package xuefa.rehearsal.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.PreparedExam;
import xuefa.exam.flow.Exams;
import xuefa.exam.flow.Overseeing;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.RehearsedExam;

/**
 * Exporting the record of a rehearsal, for the officers who oversee it. Keys are in it once the rehearsal is over, and of a
 * question nothing but its key: no words and no id of the bank.
 */
public final class ExportingRecord {
    private static final int PAGE = 100;

    /** How exporting ends. */
    public sealed interface Outcome {
        /**
         * A page of the record.
         *
         * @param over everything has ended, so that nothing will change any more
         * @param exam on the first page, once it is over
         */
        record Exported(Rehearsal rehearsal, boolean over, Optional<RehearsedExam> exam, Rehearsals.Page page)
                implements Outcome {}

        /** There is none, or others oversee it. */
        record Unknown() implements Outcome {}
    }

    private final Rehearsals rehearsals;
    private final Overseeing overseeing;
    private final Exams exams;

    public ExportingRecord(Rehearsals rehearsals, Overseeing overseeing, Exams exams) {
        this.rehearsals = rehearsals;
        this.overseeing = overseeing;
        this.exams = exams;
    }

    /** Empty when there is none. */
    public Future<Optional<Rehearsal>> find(UUID rehearsalId) {
        return rehearsals.find(rehearsalId);
    }

    /** @param after the last person of the page before; fails only when the record is away */
    public Future<Outcome> export(UUID officerId, UUID rehearsalId, Optional<UUID> after) {
        return rehearsals.find(rehearsalId).compose(found -> {
            if (found.isEmpty() || found.get().state() != Rehearsal.State.PREPARED) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            Rehearsal rehearsal = found.get();
            return overseeing
                    .exam(officerId, rehearsal.examId())
                    .compose(allowed ->
                            allowed ? page(rehearsal, after) : Future.succeededFuture(new Outcome.Unknown()));
        });
    }

    private Future<Outcome> page(Rehearsal rehearsal, Optional<UUID> after) {
        return rehearsals.isOver(rehearsal.sittingId()).compose(over -> rehearsals
                .attempts(rehearsal.sittingId(), after, PAGE)
                .compose(page -> keys(rehearsal, over && after.isEmpty())
                        .map(exam -> new Outcome.Exported(rehearsal, over, exam, page))));
    }

    private Future<Optional<RehearsedExam>> keys(Rehearsal rehearsal, boolean given) {
        return given
                ? exams.prepared(rehearsal.examId()).map(found -> found.map(ExportingRecord::rehearsed))
                : Future.succeededFuture(Optional.empty());
    }

    private static RehearsedExam rehearsed(PreparedExam prepared) {
        return new RehearsedExam(
                prepared.exam().blueprint(),
                prepared.exam().rules(),
                prepared.release().questions().stream()
                        .map(RehearsedExam.Keyed::of)
                        .toList());
    }
}
