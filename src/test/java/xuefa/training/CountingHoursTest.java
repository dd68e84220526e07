package xuefa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import xuefa.training.HoursEntry.State;

final class CountingHoursTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final HoursRule MINUTES =
            new HoursRule("minutes", "每分钟1学时", LocalDate.of(2000, 1, 1), Optional.empty(), new HoursRule.Linear(1));

    private final Ledger ledger = new Ledger("p");

    @Test
    void forty_five_minutes_are_an_hour_and_less_than_a_hundredth_is_dropped() {
        assertThat(ledger.minutes("a", "2026-03-02", 45).on("2026-12-31")).hasToString("1");
        assertThat(ledger.minutes("b", "2026-03-03", 46).on("2026-12-31")).hasToString("2.02");
    }

    @Test
    void a_minute_in_two_courses_counts_once() {
        ledger.span("a", "2026-03-02T01:00:00Z", "2026-03-02T01:45:00Z")
                .span("b", "2026-03-02T01:30:00Z", "2026-03-02T02:30:00Z");
        assertThat(ledger.on("2026-12-31")).hasToString("2");
    }

    @Test
    void a_session_inside_another_counts_nothing_and_says_why() {
        ledger.span("a", "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z")
                .span("b", "2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z");
        List<CountedEntry> counted =
                new CountingHours(Ledger.FORTY_FIVE).on(LocalDate.of(2026, 12, 31), ledger.entries());
        assertThat(counted.getLast().hours()).isEqualTo(Hours.NONE);
        assertThat(counted.getLast().why())
                .hasValueSatisfying(why -> assertThat(why).contains("60 分钟"));
    }

    @Test
    void a_correction_replaces_the_entry_from_the_day_on_which_it_is_recorded() {
        ledger.minutes("a", "2026-03-02", 90).correction("b", "a", "2026-05-10", "2026-03-02", 45);
        assertThat(ledger.on("2026-05-09")).hasToString("2");
        assertThat(ledger.on("2026-05-10")).hasToString("1");
    }

    @Test
    void the_newest_of_two_corrections_counts() {
        ledger.minutes("a", "2026-03-02", 90)
                .correction("b", "a", "2026-05-10", "2026-03-02", 450)
                .correction("c", "a", "2026-05-11", "2026-03-02", 135);
        assertThat(ledger.on("2026-12-31")).hasToString("3");
    }

    @Test
    void a_correction_can_be_corrected() {
        ledger.minutes("a", "2026-03-02", 90)
                .correction("b", "a", "2026-05-10", "2026-03-02", 450)
                .correction("c", "b", "2026-05-11", "2026-03-02", 45);
        assertThat(ledger.on("2026-12-31")).hasToString("1");
    }

    @Test
    void what_is_to_be_confirmed_or_revoked_counts_nothing() {
        ledger.state("a", "2026-03-02", 90, State.TO_CONFIRM).state("b", "2026-03-03", 90, State.REVOKED);
        assertThat(ledger.on("2026-12-31")).isEqualTo(Hours.NONE);
    }

    @Test
    void a_past_day_knows_nothing_of_what_was_recorded_later() {
        ledger.minutes("a", "2026-03-02", 45).minutes("b", "2026-08-02", 45);
        assertThat(ledger.on("2026-03-01")).isEqualTo(Hours.NONE);
        assertThat(ledger.on("2026-03-02")).hasToString("1");
        assertThat(ledger.on("2026-08-02")).hasToString("2");
    }

    @Test
    void the_rule_of_the_day_of_the_entry_makes_its_hours() {
        var steps = new HoursRule.Steps(List.of(
                new HoursRule.Step(15, new Hours(25)),
                new HoursRule.Step(29, new Hours(50)),
                new HoursRule.Step(Integer.MAX_VALUE, new Hours(100))));
        var before = new HoursRule(
                "old",
                "旧规则",
                LocalDate.of(2000, 1, 1),
                Optional.of(LocalDate.of(2024, 2, 29)),
                new HoursRule.Linear(45));
        var after = new HoursRule("new", "新规则", LocalDate.of(2024, 3, 1), Optional.empty(), steps);
        ledger.minutes("a", "2024-02-29", 30)
                .minutes("b", "2024-03-01", 15)
                .minutes("c", "2024-03-01", 16)
                .minutes("d", "2024-03-01", 30);
        assertThat(new CountingHours(List.of(before, after))
                        .on(LocalDate.of(2026, 1, 1), ledger.entries()).stream()
                                .map(each -> each.hours().toString()))
                .containsExactly("0.66", "0.25", "0.5", "1");
    }

    /** Against a list of every minute of the day. */
    @Property(tries = 500)
    void however_sessions_overlap_each_minute_counts_once(
            @ForAll @Size(max = 12) List<@IntRange(max = 1400) Integer> starts, @ForAll long seed) {
        Random random = new Random(seed);
        BitSet minutes = new BitSet();
        List<HoursEntry> entries = new ArrayList<>();
        for (int start : starts) {
            int length = 1 + random.nextInt(300);
            minutes.set(start, start + length);
            entries.addAll(new Ledger("p")
                    .span(
                            "e" + entries.size(),
                            MORNING.plusSeconds(60L * start).toString(),
                            MORNING.plusSeconds(60L * (start + length)).toString())
                    .entries());
        }
        Collections.shuffle(entries, random);
        assertThat(new CountingHours(List.of(MINUTES))
                        .on(LocalDate.of(2026, 12, 31), entries).stream()
                                .mapToInt(each -> each.hours().hundredths() / 100)
                                .sum())
                .isEqualTo(minutes.cardinality());
    }
}
