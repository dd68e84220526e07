package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Tree;
import xuefa.shared.Reach;

/** Making a report of a unit for a period, and showing the rows behind its figures. Fails only when the record is away. */
public final class MakingReport {
    private final Trees trees;
    private final List<LedgerSource> sources;

    public MakingReport(Trees trees, List<LedgerSource> sources) {
        this.trees = trees;
        this.sources = List.copyOf(sources);
    }

    /** Empty when the unit is out of reach, or was not there on the last day that counts. */
    public Future<Optional<Report>> make(Reach reach, Scope scope) {
        return trees.of(reach, scope.unit(), scope.day())
                .compose(tree -> tree.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : counted(scope, tree.get()).map(Optional::of));
    }

    /** The figures of a scope in the units of this tree. */
    Future<Report> counted(Scope scope, Tree tree) {
        List<Future<LedgerSource.Counted>> all =
                sources.stream().map(source -> source.count(scope)).toList();
        Future<?> counted = Future.all(all);
        return counted.map(done -> Report.of(
                scope,
                tree,
                all.stream().flatMap(each -> each.result().tallies().stream()).toList(),
                all.stream().flatMap(each -> each.result().details().stream()).toList()));
    }

    /**
     * The rows that a figure counts; empty when the unit is out of reach.
     *
     * @param figure one that has rows
     * @param detail empty for all
     */
    public Future<Optional<Behind.Page>> rows(
            Reach reach, Scope scope, Figure figure, String detail, int from, int limit) {
        LedgerSource source =
                sources.stream().filter(each -> each.has(figure)).findFirst().orElseThrow();
        return trees.of(reach, scope.unit(), scope.day())
                .compose(tree -> tree.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : source.rows(scope, figure, detail, from, limit)
                                .map(page -> Optional.of(named(page, tree.get()))));
    }

    /** Units have the names of that day. */
    private static Behind.Page named(Behind.Page page, Tree tree) {
        Map<UUID, String> names = new HashMap<>();
        tree.units().forEach(each -> names.put(each.id(), each.name()));
        return new Behind.Page(
                page.total(),
                page.rows().stream()
                        .map(row -> row.at(names.getOrDefault(row.unitId(), row.unit())))
                        .toList());
    }
}
