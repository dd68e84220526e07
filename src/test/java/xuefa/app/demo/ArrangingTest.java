package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.bank.BankRelease;
import xuefa.support.TestBank;

class ArrangingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final DemoScript script = DemoFiles.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T16:00:00Z",
                "2026-12-31T15:59:59.999Z",
                "2028-02-29T04:00:00Z",
                "2027-01-01T00:30:00Z"
            })
    void whenever_it_is_loaded_nobody_sat_before_the_opening_or_in_the_future_or_twice_at_once(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Cast cast = Casting.of(script, today);
        for (DemoScript.ExamLine line : script.exams()) {
            HeldExam exam = HeldExam.of(line, UUID.randomUUID(), TestBank.release(), today, ZONE);
            List<Go> goes = Arranging.of(exam, cast, now, ZONE);
            assertThat(goes).extracting(Go::span).allSatisfy(span -> {
                assertThat(span.start()).isAfterOrEqualTo(exam.sitting().opensAt());
                assertThat(span.end()).isBeforeOrEqualTo(now);
                assertThat(span.end()).isBefore(exam.dueAt(span.start()));
            });
            Map<UUID, List<Go>> byPerson = goes.stream()
                    .collect(Collectors.groupingBy(go -> go.member().id()));
            assertThat(byPerson.values()).allSatisfy(own -> {
                assertThat(own).extracting(Go::number).isEqualTo(own.size() == 1 ? List.of(1) : List.of(1, 2));
                assertThat(own.getFirst().span().start())
                        .isEqualTo(own.stream()
                                .map(go -> go.span().start())
                                .min(Instant::compareTo)
                                .orElseThrow());
            });
        }
    }

    @Test
    void the_same_people_sit_with_the_same_success_in_every_installation() {
        assertThat(successes(Instant.parse("2026-11-22T03:00:00Z")))
                .isEqualTo(successes(Instant.parse("2027-05-01T11:11:11Z")));
    }

    private List<String> successes(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Cast cast = Casting.of(script, today);
        HeldExam exam = HeldExam.of(script.exams().getLast(), UUID.randomUUID(), TestBank.release(), today, ZONE);
        return Arranging.of(exam, cast, now, ZONE).stream()
                .map(go -> go.member().person().name() + " " + go.number() + " " + go.right())
                .toList();
    }

    @Test
    void a_bank_that_is_too_small_is_named_with_what_is_missing() {
        BankRelease small = new BankRelease(
                TestBank.release().questions().subList(0, 40),
                TestBank.release().laws());
        assertThatIllegalStateException()
                .isThrownBy(() -> HeldExam.of(
                        script.exams().getLast(), UUID.randomUUID(), small, LocalDate.of(2026, 11, 22), ZONE))
                .withMessageContaining("The demo was not loaded")
                .withMessageContaining("2026年度");
    }
}
