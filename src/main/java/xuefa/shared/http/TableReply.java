package xuefa.shared.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import xuefa.shared.office.TableStream;

/** Tables for Excel that are made while they are sent: however many rows, only one chunk of them stands in memory. */
public final class TableReply {
    /** Does something that takes a while somewhere else than on the event loop. */
    public interface Work {
        <T> Future<T> off(Callable<T> work);
    }

    /** Hands on all rows, so many at a time, each chunk once what was returned for the one before has come. */
    public interface Rows {
        Future<Void> handOn(Function<List<List<Object>>, Future<Void>> taking);
    }

    private TableReply() {}

    /**
     * The reply; the reader hears in {@code X-Rows} how many rows there will be.
     *
     * @param file its name, in ASCII
     * @param rows how many there are about
     */
    public static Reply of(String file, TableStream table, int rows, Work work, Rows source) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/octet-stream",
                "Content-Disposition",
                "attachment; filename=\"" + file + "\"",
                "X-Rows",
                String.valueOf(rows));
        return new Reply.Pieces(headers, taking -> work.off(table::begin)
                .compose(taking)
                .compose(begun ->
                        source.handOn(chunk -> work.off(() -> table.rows(chunk)).compose(taking)))
                .compose(written -> work.off(table::end))
                .compose(taking));
    }
}
