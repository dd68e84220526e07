package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.LAW;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.format.WrittenBank;

class CheckingLawsTest {
    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void a_law_cannot_be_in_force_or_published_before_it_was_passed() {
        bank.with(LAW, "published: \"2021-01-22\"", "published: \"2021-01-21\"").with(LAW, "2021-07-15", "2021-01-20");
        assertThat(bank.faults())
                .containsExactly(
                        LAW
                                + ":9: [law.dates] published 2021-01-21 is before passed 2021-01-22: correct one of the two",
                        LAW
                                + ":10: [law.dates] inForceSince 2021-01-20 is before passed 2021-01-22: correct one of the two");
    }

    @Test
    void a_law_cannot_be_repealed_before_it_was_in_force() {
        bank.with(LAW, "    articles: 86", "    repealedOn: \"2021-07-14\"\n    articles: 86");
        assertThat(bank.faults())
                .containsExactly(LAW + ":11: [law.dates] repealedOn 2021-07-14 is before inForceSince 2021-07-15:"
                        + " correct one of the two");
    }

    @Test
    void two_versions_passed_on_one_day_are_a_fault() {
        String version = bank.text(LAW).substring(bank.text(LAW).indexOf("  - passed"));
        bank.file(LAW, bank.text(LAW) + version);
        assertThat(bank.faults())
                .containsExactly(LAW + ":15: [law.dates] Another version was passed on this day at " + LAW
                        + ":7: keep one of them");
    }

    @Test
    void an_inserted_article_stands_behind_one_there_is_and_once() {
        bank.with(LAW, "[\"36-1\"]", "[\"36-1\", \"87-1\", \"36-1\"]");
        assertThat(bank.faults())
                .containsExactly(
                        LAW
                                + ":12: [law.articles] Article 87-1 would stand behind an article there isn't, for there are 86:"
                                + " correct one of the two",
                        LAW + ":12: [law.articles] Article 36-1 is listed twice: remove one");
    }

    @Test
    void a_law_must_have_been_checked_by_the_day_of_the_check_and_after_it_was_passed() {
        bank.with(LAW, "checkedOn: \"2026-11-22\"", "checkedOn: \"2026-11-23\"");
        assertThat(bank.faults())
                .containsExactly(LAW
                        + ":13: [law.checked] checkedOn 2026-11-23 is after 2026-11-22: write the day it was checked");
        bank.with(LAW, "2026-11-23", "2021-01-21");
        assertThat(bank.faults())
                .containsExactly(LAW
                        + ":13: [law.checked] checkedOn 2021-01-21 is before the version was passed: check it again");
    }

    @Test
    void a_law_nobody_checked_is_a_fault() {
        bank.with(LAW, "    checkedOn: \"2026-11-22\"\n", "");
        assertThat(bank.faults()).containsExactly(LAW + ":7: [schema] `checkedOn` is missing: add it");
    }
}
