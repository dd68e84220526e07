package xuefa.report.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Tally;

/** One column for each figure: how many rows meet its condition, or the sum of their {@code hundredths}. */
final class CountColumns {
    /** Before the columns of figures: the detail and the unit. */
    private static final int FIRST = 2;

    private CountColumns() {}

    /** @param conditions of ours, by figure */
    static String of(Map<String, String> conditions) {
        return conditions.entrySet().stream()
                .map(each -> isAmount(each.getKey())
                        ? ", coalesce(sum(" + amount(each.getKey()) + ") filter (where " + each.getValue()
                                + "), 0)::bigint"
                        : ", count(*) filter (where " + each.getValue() + ")")
                .collect(Collectors.joining());
    }

    /** The column with the amount of a figure's rows. */
    private static String amount(String figure) {
        return figure.equals("hours.period") ? "in_period" : "hundredths";
    }

    private static boolean isAmount(String figure) {
        return Figures.of(figure)
                .filter(each -> each.kind() == Figure.Kind.AMOUNT)
                .isPresent();
    }

    /** @param conditions in the order of the columns */
    static List<Tally> read(RowSet<Row> rows, Map<String, String> conditions) {
        List<Tally> tallies = new ArrayList<>();
        for (Row row : rows) {
            int column = FIRST;
            for (String figure : conditions.keySet()) {
                long value = row.getLong(column++);
                if (value != 0) {
                    tallies.add(new Tally(figure, row.getString(0), row.getUUID(1), value));
                }
            }
        }
        return tallies;
    }
}
