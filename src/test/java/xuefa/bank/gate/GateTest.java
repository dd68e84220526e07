package xuefa.bank.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xuefa.bank.Content;
import xuefa.shared.check.Verdict;

class GateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Candidate candidate(int number, String key, String rightOption) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "single")
                .put("difficulty", "easy")
                .put("law", "norms")
                .put("stem", "第" + (char) (0x4E00 + number * 31) + (char) (0x5E00 + number * 17) + "类事项由谁决定？" + number)
                .put("key", key);
        var options = json.putObject("options");
        for (String letter : List.of("A", "B", "C", "D")) {
            options.put(letter, letter.equals(key) ? rightOption : "某机关" + letter);
        }
        String code = "norms-%03d".formatted(number);
        return new Candidate(new UUID(0, number), 1, code, Content.of(json), DAY);
    }

    private static GateCheck check(GateReport report, String code) {
        return report.checks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothing_approved_closes_the_gate() {
        var report = Gate.report(List.of(), 3, List.of(), DAY);
        assertThat(report.isOpen()).isFalse();
        assertThat(check(report, "anything").isClosing()).isTrue();
        assertThat(check(report, "stale").check().verdict()).isEqualTo(Verdict.NOTED);
    }

    @Test
    void laws_that_the_bank_does_not_know_close_it_and_name_the_questions() {
        var report = Gate.report(List.of(candidate(1, "A", "某机关")), 0, List.of(), DAY);
        assertThat(report.isOpen()).isFalse();
        assertThat(check(report, "schema").findings())
                .extracting(found -> found.candidate().code())
                .containsOnly("norms-001");
        assertThat(report.checks())
                .filteredOn(GateCheck::isClosing)
                .allMatch(each -> !each.check().cure().isEmpty());
    }

    @Test
    void a_right_option_that_is_much_longer_and_keys_that_are_all_the_same_are_warned_of() {
        var candidates = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> candidate(number, "A", number == 5 ? "依照法律规定和法定程序经集体讨论后决定的行政机关" : "某机关"))
                .toList();
        var report = Gate.report(candidates, 0, List.of(), DAY);
        var giveaway = check(report, "giveaway");
        assertThat(giveaway.check().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(giveaway.isClosing()).isFalse();
        assertThat(giveaway.findings())
                .extracting(
                        found -> found.candidate().code(),
                        found -> found.fault().at().file())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("norms-005", "/options/A"));
        assertThat(check(report, "keys").check().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check(report, "keys").shares()).containsExactly(new GateCheck.Share("A", 24, 100));
    }
}
