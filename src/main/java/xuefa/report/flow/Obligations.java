package xuefa.report.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.training.Obligation;
import xuefa.training.flow.Books;

/** Obligations as details of the ledgers of hours and duties. */
public final class Obligations {
    private Obligations() {}

    /** Those in force on the last day of a scope, as they were known, in the order of the book. */
    public static List<Report.Detail> of(Books books, Scope scope) {
        Map<String, Report.Detail> details = new LinkedHashMap<>();
        books.knownOn(scope.knownOn()).obligations().stream()
                .filter(each -> each.isInForceOn(scope.day()))
                .forEach(each -> details.putIfAbsent(
                        each.id(), new Report.Detail(ledger(each), each.id(), each.title(), each.source())));
        return List.copyOf(details.values());
    }

    static Ledger ledger(Obligation obligation) {
        return obligation.measure() instanceof Obligation.HoursDone ? Ledger.HOURS : Ledger.DUTIES;
    }
}
