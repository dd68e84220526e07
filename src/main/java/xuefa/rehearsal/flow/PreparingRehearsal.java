package xuefa.rehearsal.flow;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.bank.BankRelease;
import xuefa.exam.Pool;
import xuefa.paper.Feasibility;
import xuefa.paper.ShortageSentence;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Plan;
import xuefa.rehearsal.Staging;

/** Preparing a rehearsal: an exam, a sitting and people of its own, behind the fence. */
public final class PreparingRehearsal {
    /** How preparing ends. */
    public sealed interface Outcome {
        record Prepared(Admission admission) implements Outcome {}

        /** @param sentence says which questions are missing */
        record TooFewQuestions(String sentence) implements Outcome {}
    }

    private final Rehearsals rehearsals;
    private final ZoneId zone;

    public PreparingRehearsal(Rehearsals rehearsals, ZoneId zone) {
        this.rehearsals = rehearsals;
        this.zone = zone;
    }

    /**
     * All of it or nothing. Fails only when the record is away.
     *
     * @param fresh a release to bring along where the record has none
     */
    public Future<Outcome> prepare(Plan plan, Supplier<BankRelease> fresh) {
        return rehearsals.newestRelease().compose(newest -> {
            BankRelease release = newest.orElseGet(fresh);
            if (Feasibility.of(plan.blueprint(), Pool.of(release)) instanceof Feasibility.Shortage shortage) {
                return Future.succeededFuture(
                        new Outcome.TooFewQuestions(ShortageSentence.of(shortage, plan.blueprint(), Locale.ENGLISH)));
            }
            return rehearsals.now().compose(now -> {
                Staging staging = Staging.of(plan, release, now, zone);
                return rehearsals
                        .add(staging, newest.isEmpty() ? Optional.of(release) : Optional.empty())
                        .map(added -> new Outcome.Prepared(staging.admission()));
            });
        });
    }
}
