package xuefa.report.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.report.Behind;
import xuefa.report.Scope;

/**
 * A scope as the parameters of a statement: $1 unit, $2 the last day that counts, $3 and $4 the beginning of the period and the end of
 * that day, $5 the end of the day on which it is known, $6 the zone.
 */
final class ScopeTuple {
    private ScopeTuple() {}

    static Tuple of(Scope scope, ZoneId zone) {
        return Tuple.tuple()
                .addUUID(scope.unit())
                .addLocalDate(scope.day())
                .addOffsetDateTime(beginning(scope.period().from(), zone))
                .addOffsetDateTime(beginning(scope.day().plusDays(1), zone))
                .addOffsetDateTime(beginning(scope.knownOn().plusDays(1), zone))
                .addString(zone.getId());
    }

    private static OffsetDateTime beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** With the number of all rows in {@code total}. */
    static Behind.Page page(RowSet<Row> rows) {
        List<Behind> page = new ArrayList<>();
        long total = 0;
        for (Row row : rows) {
            page.add(behind(row));
            total = row.getLong("total");
        }
        return new Behind.Page(total, page);
    }

    /** A row with columns of the names of {@link Behind}. */
    private static Behind behind(Row row) {
        return new Behind(
                row.getUUID("unit_id"),
                row.getString("unit"),
                Optional.ofNullable(row.getUUID("person_id")),
                row.getString("subject"),
                row.getString("about"),
                row.getString("state"),
                Optional.ofNullable(row.getLocalDate("day")),
                Optional.ofNullable(row.getLong("amount")));
    }
}
