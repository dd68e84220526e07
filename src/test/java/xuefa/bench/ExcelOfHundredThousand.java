package xuefa.bench;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import xuefa.desk.DeskView;
import xuefa.desk.flow.ExportingDesk;
import xuefa.desk.flow.LookingAtDesk.Wanted;
import xuefa.desk.store.DeskExportStore;
import xuefa.shared.Actor;
import xuefa.shared.office.TableStream;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

/**
 * A list of HR's desk as an Excel file, from PostgreSQL by a cursor into a file, beside the same cells as CSV in the same run. To be run
 * with {@code -Xmx256m}. Arguments: people.
 */
public final class ExcelOfHundredThousand {
    private static final int RUNS = 3;

    private ExcelOfHundredThousand() {}

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = Files.createTempFile("desk", ".xlsx");
        try (BigCity city = new BigCity(people, 2_500)) {
            var exporting = new DeskExportStore(city.record, TestKeys.fields(), ZoneId.of("Asia/Shanghai"));
            var order = new ExportingDesk.Order(
                    Actor.COMMAND,
                    city.hr(1),
                    new Wanted(DeskView.ALL, Optional.empty(), Optional.empty(), Optional.empty(), BigCity.today()),
                    Optional.empty());
            for (int run = 1; run <= RUNS; run++) {
                double csv = csv(exporting, order, file);
                double excel = excel(exporting, order, file);
                System.out.printf(
                        "run %d: Excel %.2f s (%,d kB), CSV of the same cells %.2f s, ratio %.2f; heap at most %d MB of %d MB%n",
                        run,
                        excel,
                        Files.size(file) / 1024,
                        csv,
                        excel / csv,
                        peak() >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static double excel(ExportingDesk exporting, ExportingDesk.Order order, Path file) throws IOException {
        long from = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            var table = new TableStream("全部人员", ExportingDesk.HEADER);
            out.write(table.begin());
            TestFutures.await(exporting.handOn(order, rows -> write(out, table.rows(rows))));
            out.write(table.end());
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static double csv(ExportingDesk exporting, ExportingDesk.Order order, Path file) throws IOException {
        long from = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            TestFutures.await(exporting.handOn(
                    order,
                    rows -> write(
                            out,
                            rows.stream()
                                    .map(ExcelOfHundredThousand::line)
                                    .collect(Collectors.joining())
                                    .getBytes(StandardCharsets.UTF_8))));
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static String line(List<Object> row) {
        return row.stream().map(cell -> '"' + cell.toString() + '"').collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Future<Void> write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Future.succeededFuture();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
