package xuefa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Hours and duties of a scope, counted: the rows of each obligation.
 *
 * @param units that rows speak of by their place in this list
 */
public record CountedDuties(List<UUID> units, SequencedMap<String, DutyRows> rows) {
    public CountedDuties {
        units = List.copyOf(units);
    }

    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        rows.forEach((obligation, all) -> {
            List<Figure> figures = Figures.ALL.stream()
                    .filter(figure -> figure.hasRows() && figure.ledger() == all.ledger())
                    .toList();
            long[][] sums = new long[figures.size()][units.size()];
            for (int i = 0; i < all.size(); i++) {
                DutyRows.Row row = all.get(i);
                for (int f = 0; f < sums.length; f++) {
                    if (row.duty().countsFor(figures.get(f))) {
                        sums[f][row.unit()] += row.duty().value(figures.get(f));
                    }
                }
            }
            for (int f = 0; f < sums.length; f++) {
                for (int unit = 0; unit < units.size(); unit++) {
                    if (sums[f][unit] != 0) {
                        tallies.add(new Tally(figures.get(f).code(), obligation, units.get(unit), sums[f][unit]));
                    }
                }
            }
        });
        return tallies;
    }

    /**
     * The rows of a figure from one place on, each with its obligation.
     *
     * @param obligation empty for all
     * @return how many there are in all
     */
    public long page(Figure figure, String obligation, int from, int limit, BiConsumer<String, DutyRows.Row> taking) {
        long found = 0;
        for (var each : rows.entrySet()) {
            if (each.getValue().ledger() != figure.ledger()
                    || !(obligation.isEmpty() || obligation.equals(each.getKey()))) {
                continue;
            }
            for (int i = 0; i < each.getValue().size(); i++) {
                DutyRows.Row row = each.getValue().get(i);
                if (row.duty().countsFor(figure)) {
                    if (found >= from && found < (long) from + limit) {
                        taking.accept(each.getKey(), row);
                    }
                    found++;
                }
            }
        }
        return found;
    }
}
