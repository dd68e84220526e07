package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.Optional;
import xuefa.report.Scope;
import xuefa.report.flow.KeptDuties.Standing;
import xuefa.shared.Reach;

/** Reports that take longer than somebody would wait are counted beside, with progress. Fails only when the record is away. */
public final class CountingPast {
    /** So many people are counted at once; more take longer than two seconds. */
    public static final int AT_ONCE = 4000;

    private final Trees trees;
    private final Members members;
    private final KeptDuties kept;
    private final Duties duties;
    private final int atOnce;

    /** @param atOnce so many people are counted while somebody waits, usually {@link #AT_ONCE} */
    public CountingPast(Trees trees, Members members, KeptDuties kept, Duties duties, int atOnce) {
        this.atOnce = atOnce;
        this.trees = trees;
        this.members = members;
        this.kept = kept;
        this.duties = duties;
    }

    /**
     * Begins to count what isn't there yet; empty when the report can be made now, also of a unit out of reach.
     *
     * @return how far it is
     */
    public Future<Optional<Standing>> standing(Reach reach, Scope scope) {
        return duties.isStanding(scope)
                ? Future.succeededFuture(Optional.empty())
                : trees.of(reach, scope.unit(), scope.day())
                        .compose(tree -> tree.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : kept.find(scope)
                                        .compose(found ->
                                                found.isPresent() ? Future.succeededFuture(found) : begin(scope)));
    }

    private Future<Optional<Standing>> begin(Scope scope) {
        return members.count(scope)
                .compose(people -> people <= atOnce
                        ? Future.succeededFuture(Optional.empty())
                        : kept.ask(scope, people).map(asked -> Optional.of(new Standing.Counting(0, people))));
    }

    /** Whether the unit is in reach, and was there on the last day that counts. */
    public Future<Boolean> sees(Reach reach, Scope scope) {
        return trees.of(reach, scope.unit(), scope.day()).map(Optional::isPresent);
    }

    /** Ends it, or forgets what was counted. False when the unit is out of reach. */
    public Future<Boolean> forget(Reach reach, Scope scope) {
        return trees.of(reach, scope.unit(), scope.day())
                .compose(tree -> tree.isEmpty()
                        ? Future.succeededFuture(false)
                        : kept.forget(scope).map(true));
    }
}
