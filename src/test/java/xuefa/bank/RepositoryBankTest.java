package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;

class RepositoryBankTest {
    @Test
    void the_question_bank_of_this_repository_has_no_faults() {
        var bank = bank();
        assertThat(CheckingBank.on(bank, lastLookedAt(bank)).faults()).isEmpty();
    }

    @Test
    void it_holds_a_hundred_questions_of_every_kind_over_ten_laws() {
        var counts = CheckingBank.on(bank(), LocalDate.MAX).counts();
        assertThat(counts.questions()).isGreaterThanOrEqualTo(100);
        assertThat(counts.byLaw()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(counts.byKind())
                .allSatisfy((kind, number) -> assertThat(number).isNotNegative());
    }

    private static ReadBank bank() {
        return switch (BankFolder.read(Path.of("question-bank"))) {
            case Reading.Done done -> done.bank();
            case Reading.Impossible impossible -> throw new AssertionError(impossible.reason());
        };
    }

    /** The newest day the bank itself names, so that the test doesn't fail on the day some law changes. */
    private static LocalDate lastLookedAt(ReadBank bank) {
        var days = new HashSet<LocalDate>();
        for (var law : bank.laws()) {
            law.versions().forEach(version -> days.add(version.checkedOn().value()));
        }
        for (var topic : bank.topics()) {
            for (var question : topic.questions()) {
                if (question.readOn() != null) {
                    days.add(question.readOn().value());
                }
            }
        }
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
