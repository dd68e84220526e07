package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.flow.StaleQuestions;
import xuefa.exam.BlueprintProof;
import xuefa.exam.CheckingSections;
import xuefa.exam.ExamPlan.PlannedSection;
import xuefa.exam.PlanFault;
import xuefa.exam.ReleasePool;
import xuefa.paper.Blueprint;
import xuefa.paper.Draw;
import xuefa.paper.DrawContext;
import xuefa.paper.DrawSecret;
import xuefa.paper.Feasibility;
import xuefa.paper.Paper;
import xuefa.shared.Ids;

/** Looking at releases, and at what a blueprint would draw from one. Questions that wait for revision are never drawn. */
public final class CheckingBlueprint {
    /** @param withheld ids of its questions that new papers may not have */
    public record Stock(ReleasePools.Line line, ReleasePool pool, Set<String> withheld) {}

    /** How a check ends. */
    public sealed interface Outcome {
        /** @param blueprint with everything withheld that has to be */
        record Proved(Blueprint blueprint, BlueprintProof proof, ReleasePool pool) implements Outcome {
            public boolean isFeasible() {
                return proof.feasibility() instanceof Feasibility.Feasible;
            }
        }

        record Faulty(List<PlanFault> faults) implements Outcome {}

        /** There is no such release, or it isn't theirs to use. */
        record NoSuchRelease() implements Outcome {}
    }

    /** @param paper empty when there is none */
    public record Sample(Outcome outcome, Optional<Paper> paper) {}

    private final ReleasePools releases;
    private final StaleQuestions stale;
    private final Proving proving;

    public CheckingBlueprint(ReleasePools releases, StaleQuestions stale, Proving proving) {
        this.releases = releases;
        this.stale = stale;
        this.proving = proving;
    }

    public Future<List<ReleasePools.Line>> releases(UUID officerId) {
        return releases.usable(officerId);
    }

    /** Empty when there is no such release, or it isn't theirs to use. */
    public Future<Optional<Stock>> stock(UUID officerId, String digest) {
        return releases.usable(officerId).compose(lines -> lines.stream()
                .filter(line -> line.digest().equals(digest))
                .findAny()
                .map(line -> releases.pool(digest).compose(pool -> stale.of(digest)
                        .map(withheld -> pool.map(found -> new Stock(line, found, withheld)))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** Fails only when the record is away. */
    public Future<Outcome> check(UUID officerId, String digest, List<PlannedSection> sections) {
        return stock(officerId, digest).compose(stock -> {
            if (stock.isEmpty()) {
                return Future.succeededFuture(new Outcome.NoSuchRelease());
            }
            List<PlanFault> faults = CheckingSections.faults(sections);
            return faults.isEmpty()
                    ? prove(CheckingSections.blueprint(sections), stock.get())
                    : Future.succeededFuture(new Outcome.Faulty(faults));
        });
    }

    private Future<Outcome> prove(Blueprint rules, Stock stock) {
        Blueprint blueprint = rules.without(stock.withheld());
        return proving.prove(blueprint, stock.pool()).map(proof -> new Outcome.Proved(blueprint, proof, stock.pool()));
    }

    /**
     * A paper as a candidate could get one, if the secret were this one.
     *
     * @param secret of nothing else
     */
    public Future<Sample> sample(UUID officerId, String digest, List<PlannedSection> sections, DrawSecret secret) {
        return check(officerId, digest, sections).map(outcome -> {
            if (!(outcome instanceof Outcome.Proved proved) || !proved.isFeasible()) {
                return new Sample(outcome, Optional.empty());
            }
            Draw draw = new Draw(proved.blueprint(), proved.pool().questions());
            var context = new DrawContext(digest, proved.blueprint().digest(), Ids.next(), Ids.next(), 1);
            return new Sample(outcome, Optional.of(draw.paper(secret, context)));
        });
    }
}
