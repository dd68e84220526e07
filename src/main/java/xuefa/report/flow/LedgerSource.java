package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.List;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Tally;

/**
 * Where the figures of one or more ledgers are counted. Each figure has one condition, by which its rows are counted and listed alike.
 * Fails only when the record is away.
 */
public interface LedgerSource {
    /**
     * @param details what the tallies are told apart by, in the order to show them
     */
    record Counted(List<Tally> tallies, List<Report.Detail> details) {}

    /** Whether it knows this figure. */
    boolean has(Figure figure);

    Future<Counted> count(Scope scope);

    /**
     * The rows that were counted, of one figure.
     *
     * @param detail empty for all
     * @param from the first wanted, counted from 0
     */
    Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit);
}
