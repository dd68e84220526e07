package xuefa.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All figures of a scope, for each of its units.
 *
 * @param subtrees each unit of the tree with all below it
 */
public record Report(Scope scope, Tree tree, Map<UUID, List<UUID>> subtrees, Tallies tallies, List<Detail> details) {
    /**
     * What a figure is told apart by, such as one exam.
     *
     * @param source where an obligation is written; of an exam its days; empty where there is nothing more to say
     */
    public record Detail(Ledger ledger, String code, String title, String source) {}

    public Report {
        details = List.copyOf(details);
    }

    public static Report of(Scope scope, Tree tree, Collection<Tally> tallies, List<Detail> details) {
        return new Report(scope, tree, tree.subtrees(), new Tallies(tallies), details);
    }

    public List<Detail> details(Ledger ledger) {
        return details.stream().filter(each -> each.ledger() == ledger).toList();
    }

    /** Of a unit with all below it, over all details. */
    public Value value(Figure figure, UUID unit) {
        return value(figure, "", unit);
    }

    /** @param detail empty for all */
    public Value value(Figure figure, String detail, UUID unit) {
        List<UUID> units = subtrees.getOrDefault(unit, List.of());
        return figure.share()
                .map(share -> new Value(
                        figure,
                        sum(share.numerator(), detail, units),
                        java.util.Optional.of(sum(share.denominator(), detail, units))))
                .orElseGet(() -> new Value(figure, sum(figure.code(), detail, units), java.util.Optional.empty()));
    }

    private long sum(String figure, String detail, List<UUID> units) {
        return detail.isEmpty() ? tallies.sum(figure, units) : tallies.sum(figure, detail, units);
    }
}
