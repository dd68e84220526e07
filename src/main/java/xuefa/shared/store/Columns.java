package xuefa.shared.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array a column, which is what {@code insert … select * from unnest($1::uuid[], $2::text[], …)} takes: a
 * thousand rows in one statement. Columns in the order of the calls. Not thread-safe.
 */
public final class Columns<R> {
    private final List<R> rows;
    private final Tuple tuple = Tuple.tuple();

    public Columns(List<R> rows) {
        this.rows = rows;
    }

    public Columns<R> uuid(Function<R, @Nullable UUID> value) {
        return add(value, UUID[]::new);
    }

    public Columns<R> text(Function<R, @Nullable String> value) {
        return add(value, String[]::new);
    }

    public Columns<R> whole(Function<R, @Nullable Integer> value) {
        return add(value, Integer[]::new);
    }

    public Columns<R> yes(Function<R, @Nullable Boolean> value) {
        return add(value, Boolean[]::new);
    }

    public Columns<R> date(Function<R, @Nullable LocalDate> value) {
        return add(value, LocalDate[]::new);
    }

    /** For timestamptz. */
    public Columns<R> moment(Function<R, @Nullable Instant> value) {
        return add(
                row -> {
                    Instant moment = value.apply(row);
                    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
                },
                OffsetDateTime[]::new);
    }

    public Columns<R> bytes(Function<R, byte @Nullable []> value) {
        return add(
                row -> {
                    byte[] bytes = value.apply(row);
                    return bytes == null ? null : Buffer.buffer(bytes);
                },
                Buffer[]::new);
    }

    public Tuple tuple() {
        return tuple;
    }

    private <C> Columns<R> add(Function<R, @Nullable C> value, IntFunction<C[]> array) {
        tuple.addValue(rows.stream().map(value).toArray(array));
        return this;
    }
}
