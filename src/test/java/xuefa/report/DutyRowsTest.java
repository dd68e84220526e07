package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DutyRowsTest {
    private static final List<UUID> UNITS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private static DutyRows.Row row(Random random, int n) {
        int required = random.nextInt(3) * 2000;
        int done = random.nextInt(60) * 100;
        var duty = new Duty(Ledger.HOURS, required, done, random.nextInt(3) * 100L, done >= required);
        return new DutyRows.Row(new UUID(n, random.nextLong()), random.nextInt(9) == 0, random.nextInt(3), duty);
    }

    @Property(tries = 50)
    void sums_and_pages_are_those_of_the_rows_that_went_in(
            @ForAll @IntRange(min = 0, max = 60) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<DutyRows.Row> rows = new ArrayList<>();
        var first = new DutyRows.Gathering();
        var second = new DutyRows.Gathering();
        for (int n = 0; n < size; n++) {
            rows.add(row(random, n));
            (n < size / 2 ? first : second).add(rows.getLast());
        }
        first.addAll(second);
        DutyRows sorted = first.sorted(Ledger.HOURS);
        var counted = new CountedDuties(
                UNITS, new LinkedHashMap<>(java.util.Map.of("hours", DutyRows.of(Ledger.HOURS, sorted.bytes()))));
        rows.sort(Comparator.comparingLong(
                each -> each.duty().done() - each.duty().required()));
        for (String code : List.of("hours.bound", "hours.short", "hours.sum", "hours.active", "hours.period")) {
            Figure figure = Figures.of(code).orElseThrow();
            List<DutyRows.Row> counting =
                    rows.stream().filter(each -> each.duty().countsFor(figure)).toList();
            List<DutyRows.Row> page = new ArrayList<>();
            assertThat(counted.page(figure, "", 3, 10, (obligation, each) -> page.add(each)))
                    .isEqualTo(counting.size());
            assertThat(page).isEqualTo(counting.stream().skip(3).limit(10).toList());
            assertThat(new Tallies(counted.tallies()).sum(code, UNITS))
                    .isEqualTo(counting.stream()
                            .mapToLong(each -> each.duty().value(figure))
                            .sum());
            assertThat(new Tallies(counted.tallies()).sum(code, List.of(UNITS.get(1))))
                    .isEqualTo(counting.stream()
                            .filter(each -> each.unit() == 1)
                            .mapToLong(each -> each.duty().value(figure))
                            .sum());
        }
    }
}
