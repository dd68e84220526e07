package xuefa.training.store;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.support.MigratedDatabase;
import xuefa.training.Obligation;
import xuefa.training.ObligationBook;
import xuefa.training.flow.Books;
import xuefa.training.flow.Days;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;
import xuefa.training.flow.SettlingFigures;
import xuefa.training.format.BookFile;

/** After whatever changes, the standing figures are what the engine says of the facts. */
@SuppressWarnings("NullAway.Init")
final class FiguresTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static MigratedDatabase database;
    private static Region region;
    private static Books books;
    private static LookingAtUnits units;
    private static FiguresStore figures;

    private static LocalDate today;

    @BeforeAll
    static void aSmallRegion() {
        database = new MigratedDatabase();
        today = LocalDate.now(SHANGHAI);
        region = new Region(database, today);
        figures = new FiguresStore(database.record());
        workWith(Books.of(BookFile.shipped()));
    }

    private static void workWith(Books others) {
        books = others;
        units = new LookingAtUnits(new FactsStore(database.record(), SHANGHAI), others, new LookingAtUnits.Working() {
            @Override
            public <T> Future<T> on(Supplier<T> work) {
                return Future.succeededFuture(work.get());
            }
        });
    }

    @BeforeEach
    void settled() {
        settle();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void after_each_kind_of_change_in_any_order_they_are_what_the_facts_come_to() {
        for (int change = 0; change < 120; change++) {
            region.change();
            if (change % 6 == 5) {
                settle();
                assertThat(standing()).as("after %s", region.last()).isEqualTo(counted());
            }
        }
        assertThat(region.kindsSeen()).hasSizeGreaterThan(15);
    }

    @Test
    void a_new_day_and_a_new_book_count_everybody_anew() {
        LocalDate day = today;
        today = LocalDate.of(day.getYear() + 1, 1, 1);
        settle();
        assertThat(standing()).isEqualTo(counted()).anyMatch(line -> line.contains(today + " "));
        today = day;
        ObligationBook shipped = BookFile.shipped();
        List<Obligation> fewer = shipped.obligations().stream()
                .filter(each -> !each.id().equals("cadre-online-hours"))
                .toList();
        workWith(new Books("other", new ObligationBook(fewer, shipped.hoursRules(), shipped.ledger())));
        settle();
        assertThat(standing()).isEqualTo(counted()).noneMatch(line -> line.contains("cadre-online-hours"));
        workWith(Books.of(shipped));
        settle();
        assertThat(standing()).isEqualTo(counted());
    }

    @Test
    void what_waits_is_said_and_a_list_counts_it_first() {
        region.change();
        database.execute("insert into figure_due (person_id) select id from person limit 1");
        assertThat(await(figures.behind()).waiting()).isPositive();
        assertThat(await(figures.behind()).computedAt()).isBefore(Instant.now());
        assertThat(await(settling().catchUp()).waiting()).isZero();
        assertThat(standing()).isEqualTo(counted());
    }

    @Test
    void who_takes_another_name_is_sorted_by_it_at_once() {
        database.execute("update person set pinyin = 'zz ' || pinyin");
        assertThat(standing()).isEqualTo(counted());
        assertThat(database.texts("select pinyin from figure_member"))
                .isNotEmpty()
                .allMatch(pinyin -> pinyin.startsWith("zz "));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_mark() {
        database.record()
                .inTransaction(tx -> tx.query(
                                "insert into list_progress (id, person_id, family, percent, day, recorded_on) select gen_random_uuid(), id,"
                                        + " 'staff', 7, current_date, current_date from person",
                                io.vertx.sqlclient.Tuple.tuple())
                        .compose(written -> Future.failedFuture("no")))
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertThat(await(figures.behind()).waiting()).isZero();
    }

    @Test
    void counted_anew_from_nothing_they_are_the_same() {
        List<String> before = standing();
        database.execute("update person_figure set done = done + 1");
        assertThat(standing()).isNotEqualTo(before);
        int counted = await(settling().recount());
        assertThat(standing()).isEqualTo(before);
        assertThat(counted).isPositive();
    }

    @Test
    void nodes_that_count_at_once_leave_what_one_would_have_left() {
        for (int round = 0; round < 5; round++) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                region.change();
                all.add(settling().settle());
            }
            all.forEach(each -> await(each));
        }
        settle();
        assertThat(standing()).isEqualTo(counted());
    }

    private static SettlingFigures settling() {
        return new SettlingFigures(
                figures,
                units,
                books,
                () -> today.atTime(12, 0).atZone(SHANGHAI).toInstant(),
                SHANGHAI);
    }

    private static void settle() {
        await(settling().settle());
    }

    /** What stands, a line each. */
    private static List<String> standing() {
        List<String> lines = new ArrayList<>();
        lines.addAll(database.texts("""
                select concat_ws(' ', 'person', person_id, unit_id, obligation, measured_in, period_from, due, trim_scale(required),
                                 trim_scale(done), trim_scale(missing), verdict, 'to ' || array_to_string(hours_to, ',')) from person_figure"""));
        lines.addAll(database.texts("""
                select concat_ws(' ', 'unit', unit_id, obligation, measured_in, period_from, due, trim_scale(required), trim_scale(done),
                                 trim_scale(missing), verdict) from unit_figure"""));
        lines.addAll(database.texts("""
                select concat_ws(' ', 'member', person_id, unit_id, trim_scale(year_hours),
                                 (select trim_scale(sum(h.hours)) from figure_hours h
                                  where h.person_id = m.person_id and h.year = extract(year from date '%s')),
                                 case when enforcing then 'enforcing' end, case when trained then 'trained' end,
                                 case when m.pinyin <> p.pinyin then 'misnamed' end)
                from figure_member m join person p on p.id = m.person_id""".formatted(today)));
        lines.addAll(database.texts("""
                select concat_ws(' ', 'tally', unit_id, obligation, bound, met, failed) from figure_tally where bound > 0"""));
        return lines.stream().sorted().toList();
    }

    /** What the engine says of everybody, in the same form. */
    private static List<String> counted() {
        Standings all = await(units.among(region.people(), region.units(), Days.of(today)));
        var people = new TreeSet<String>();
        var members = new TreeSet<String>();
        var ofUnits = new TreeSet<String>();
        var tallies = new java.util.TreeMap<String, int[]>();
        for (var person : all.people()) {
            if (person.unitId().isEmpty()) {
                continue;
            }
            String hours = person.counted().stream()
                    .filter(each -> each.entry().countsFor() == today.getYear())
                    .map(each -> each.hours())
                    .reduce(xuefa.training.Hours.NONE, xuefa.training.Hours::plus)
                    .toString();
            members.add("member " + person.person().id() + " " + person.unitId() + " " + hours
                    + (hours.equals("0") ? "" : " " + hours) + (isEnforcing(person) ? " enforcing" : "")
                    + (isTrained(person) ? " trained" : ""));
            for (var owed : person.owed()) {
                people.add("person " + person.person().id() + " " + person.unitId() + " " + line(owed)
                        + hoursTo(owed, person));
                int[] sums = tallies.computeIfAbsent(
                        person.unitId() + " " + owed.obligation().id(), none -> new int[3]);
                sums[0]++;
                sums[1] += owed.verdict().code().equals("met") ? 1 : 0;
                sums[2] += owed.verdict().code().equals("failed") ? 1 : 0;
            }
        }
        all.units().forEach(unit -> unit.owed()
                .forEach(owed -> ofUnits.add("unit " + unit.unit().id() + " " + line(owed))));
        List<String> lines = new ArrayList<>(people);
        lines.addAll(ofUnits);
        lines.addAll(members);
        tallies.forEach((of, sums) -> lines.add("tally " + of + " " + sums[0] + " " + sums[1] + " " + sums[2]));
        return lines.stream().sorted().toList();
    }

    private static boolean isEnforcing(PersonStanding person) {
        return person.person().posts().stream()
                .anyMatch(post -> post.isHeldOn(today)
                        && Set.of("enforcementOfficer", "enforcementSupervisor").contains(post.category()));
    }

    private static boolean isTrained(PersonStanding person) {
        return person.counted().stream()
                .anyMatch(each -> each.entry().countsFor() == today.getYear()
                        && !each.entry().kind().equals("examCredit")
                        && each.hours().compareTo(xuefa.training.Hours.NONE) > 0);
    }

    private static String line(xuefa.training.Owed owed) {
        return owed.obligation().id() + " " + owed.measuredIn() + " "
                + owed.period().from()
                + Optional.ofNullable(owed.due().orElse(null))
                        .map(due -> " " + due)
                        .orElse("") + " "
                + plain(owed.required()) + " " + plain(owed.done()) + " " + plain(owed.missing()) + " "
                + owed.verdict().code();
    }

    /** Hours of trainings up to the end of each month, month by month from the start. */
    private static String hoursTo(xuefa.training.Owed owed, PersonStanding person) {
        if (!(owed.obligation().measure() instanceof Obligation.HoursDone measure)) {
            return "";
        }
        List<String> sums = new ArrayList<>();
        LocalDate first = LocalDate.of(today.getYear() - 1, 1, 1);
        for (int month = 1; month <= 24; month++) {
            LocalDate end = first.plusMonths(month);
            sums.add(String.valueOf(person.counted().stream()
                    .filter(each -> measure.counts(each.entry()))
                    .filter(each -> !each.entry().day().isBefore(first)
                            && each.entry().day().isBefore(end)
                            && !each.entry().day().isAfter(today))
                    .mapToInt(each -> each.hours().hundredths())
                    .sum()));
        }
        return " to " + String.join(",", sums);
    }

    private static String plain(java.math.BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
