package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How guessing slows down, and whom it leaves alone. */
class SlowingTest {
    private static final Slowing RULE =
            new Slowing(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Crowd CROWD = new Crowd(30, Duration.ofSeconds(2), Duration.ofMinutes(15));
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void five_tries_are_free_and_each_further_one_waits_twice_as_long() {
        Slowing.State state = Slowing.State.EMPTY;
        for (int i = 0; i < 5; i++) {
            assertThat(RULE.wait(state, NINE)).isZero();
            state = RULE.take(state, NINE);
        }
        assertThat(RULE.wait(state, NINE)).hasSeconds(5);
        assertThat(RULE.wait(RULE.take(state, NINE), NINE)).hasSeconds(10);
        assertThat(RULE.wait(state, NINE.plusSeconds(5))).isZero();
        assertThat(RULE.wait(state, NINE.plus(Duration.ofHours(2)))).isZero();
    }

    /** Whatever was tried before: nobody ever waits longer than the longest wait, and waiting that long is always enough. */
    @Property(tries = 300)
    void nobody_is_shut_out_for_good(
            @ForAll @Size(max = 60) List<@IntRange(max = 2000) Integer> seconds, @ForAll boolean returning) {
        Slowing.State state = Slowing.State.EMPTY;
        Instant now = NINE;
        for (int each : seconds) {
            now = now.plusSeconds(each);
            if (RULE.wait(state, now).isZero()) {
                state = RULE.take(state, now);
            }
            state = returning && each % 7 == 0 ? RULE.giveBack(state) : state;
        }
        assertThat(RULE.wait(state, now)).isBetween(Duration.ZERO, RULE.longest());
        assertThat(RULE.wait(state, now.plus(RULE.longest()))).isZero();
    }

    /** In a day a guesser who comes whenever it is allowed makes no more tries than these. */
    @Property(tries = 20)
    void a_guesser_gets_about_a_hundred_tries_a_day(@ForAll @IntRange(min = 1, max = 60) int every) {
        Slowing.State state = Slowing.State.EMPTY;
        int tries = 0;
        for (int second = 0; second < 24 * 3600; second += every) {
            Instant now = NINE.plusSeconds(second);
            if (RULE.wait(state, now).isZero()) {
                state = RULE.take(state, now);
                tries++;
            }
        }
        assertThat(tries).isBetween(90, 120);
    }

    @Property(tries = 200)
    void what_is_kept_as_text_is_the_same_afterwards(
            @ForAll @IntRange(max = 1000) int tries, @ForAll @IntRange(min = 0) int millis) {
        Slowing.State state = new Slowing.State(tries, Instant.ofEpochMilli(millis));
        assertThat(Slowing.State.of(state.text())).isEqualTo(state);
        Crowd.State crowd = CROWD.succeed(CROWD.take(Crowd.State.EMPTY, "a" + tries, NINE), "b", NINE);
        assertThat(Crowd.State.of(crowd.text())).isEqualTo(crowd);
    }

    /** Eight hundred colleagues behind one address, one in seven mistypes once, some give up: nobody waits. */
    @Property(tries = 20)
    void an_office_that_signs_in_at_nine_never_waits(@ForAll @IntRange(min = 5, max = 20) int everyWhich) {
        Crowd.State state = Crowd.State.EMPTY;
        for (int person = 0; person < 800; person++) {
            Instant now = NINE.plusMillis(person * 75L);
            String name = "p" + person;
            assertThat(CROWD.wait(state, name, now)).as(name).isZero();
            state = CROWD.take(state, name, now);
            boolean givesUp = person % everyWhich == 0 && person % 3 == 0;
            state = givesUp ? state : CROWD.succeed(state, name, now);
        }
    }

    @Test
    void whoever_tries_many_names_that_all_fail_is_spaced_out_and_known_names_are_not() {
        Crowd.State state = Crowd.State.EMPTY;
        for (int i = 0; i < 30; i++) {
            assertThat(CROWD.wait(state, "name" + i, NINE)).isZero();
            state = CROWD.take(state, "name" + i, NINE);
        }
        assertThat(CROWD.wait(state, "another", NINE)).hasSeconds(2);
        assertThat(CROWD.wait(state, "name7", NINE)).isZero();
        assertThat(CROWD.wait(state, "another", NINE.plusSeconds(2))).isZero();
    }

    @Test
    void addresses_are_masked_and_hosts_of_one_household_counted_together() {
        assertThat(Address.masked("203.0.113.77")).isEqualTo("203.0.113.*");
        assertThat(Address.masked("2001:db8:12:34::77")).isEqualTo("2001:db8:12:*");
        assertThat(Address.masked("::1")).isEqualTo("0:0:0:*");
        assertThat(Address.masked("unknown")).isEqualTo("unknown");
        Visit one = new Visit("2001:db8:12:34::77", "x".repeat(500), java.util.Optional.empty(), true);
        Visit other = new Visit("2001:db8:12:34:ff::1", "", java.util.Optional.empty(), true);
        assertThat(one.place()).isEqualTo(other.place());
        assertThat(one.agent()).hasSize(300);
    }
}
