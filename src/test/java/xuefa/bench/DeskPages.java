package xuefa.bench;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.desk.DeskView;
import xuefa.desk.flow.LookingAtDesk.Wanted;
import xuefa.desk.store.DeskStore;
import xuefa.shared.Reach;
import xuefa.support.TestFutures;

/**
 * What HR's desk costs with 200,000 people in 5,000 units, in milliseconds beside one {@code select 1} in the same run. Arguments:
 * people, units.
 */
public final class DeskPages {
    private static final int ROUNDS = 50;
    private static final String[] WHOSE = {"whole tree", "a unit and those below", "one unit"};

    private DeskPages() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        try (BigCity city = new BigCity(people, units)) {
            var desk = new DeskStore(city.record, ZoneId.of("Asia/Shanghai"));
            time("floor: select 1", () -> city.record.query("select 1"));
            for (int which = 1; which <= WHOSE.length; which++) {
                Reach reach = city.hr(which);
                String whose = WHOSE[which - 1];
                time(whose + ", counts", () -> desk.counts(reach, Optional.empty(), BigCity.today()));
                for (DeskView view : DeskView.values()) {
                    time(
                            whose + ", " + view.code(),
                            () -> desk.page(reach, wanted(view, Optional.empty()), Optional.empty(), 50));
                }
                time(
                        whose + ", by work number",
                        () -> desk.page(reach, wanted(DeskView.ALL, Optional.of("w123")), Optional.empty(), 50));
            }
        }
    }

    private static Wanted wanted(DeskView view, Optional<String> term) {
        return new Wanted(view, Optional.empty(), term, Optional.empty(), BigCity.today());
    }

    private static void time(String what, Supplier<Future<?>> asking) {
        double[] millis = new double[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            long from = System.nanoTime();
            TestFutures.await(asking.get());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-42s p50 %7.1f ms   p99 %7.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }
}
