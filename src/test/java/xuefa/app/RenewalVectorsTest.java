package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts and dates worked out by hand with the guides and a calendar. Whoever isn't said to differ has a certificate from 2024-01-01 to
 * 2026-12-31, the post, the register and the establishment since 2015, 60 hours on 2 January of each year, and passed both exams on the day.
 */
final class RenewalVectorsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** What differs | day | verdict | new validity, or the checks that lack something. */
    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # --- Validity. In time: follows the old one, whenever in the window it is decided.
            -                                            | 2026-10-02 | eligible | 2027-01-01..2029-12-31
            -                                            | 2026-12-31 | eligible | 2027-01-01..2029-12-31
            # 90 days before 31 December is 2 October: 31 + 30 + 29 = 90. The day before it has not opened.
            -                                            | 2026-10-01 | notDue   |
            # Late: from the day of the decision, with a gap in which nobody enforced. 60 hours of 2027 are not asked: the validity touched 2024 to 2026.
            hours=2027:0                                 | 2027-01-01 | eligible | 2027-01-01..2029-12-31
            hours=2027:0                                 | 2027-03-31 | eligible | 2027-03-31..2030-03-30
            # Late by two years, on the leap day: 2031 has none, so its anniversary is 1 March and its eve 28 February.
            cert=2023-02-01..2026-01-31                  | 2028-02-29 | eligible | 2028-02-29..2031-02-28
            # Ends on 28 February of a leap year: begins on the 29th, ends on the eve of 1 March 2031.
            cert=2025-03-01..2028-02-28                  | 2028-02-10 | eligible | 2028-02-29..2031-02-28
            # Ends on the leap day itself: begins on 1 March.
            cert=2025-03-01..2028-02-29                  | 2028-02-29 | eligible | 2028-03-01..2031-02-28
            # Began on a leap day, ended on 28 February 2027: the chain goes on from 1 March; 2030 has no leap day.
            cert=2024-02-29..2027-02-28                  | 2027-02-28 | eligible | 2027-03-01..2030-02-28
            # Ends on 28 February 2025; the eve of 1 March 2028 is a leap day.
            cert=2022-03-01..2025-02-28                  | 2024-12-15 | eligible | 2025-03-01..2028-02-29
            # Decided one day after 28 February 2027: late, on 1 March. The same dates, since no day lies between.
            cert=2024-03-01..2027-02-28                  | 2027-03-01 | eligible | 2027-03-01..2030-02-28
            # Two years; five years over two leap days; one year from the leap day.
            years=2 cert=2025-01-01..2026-12-31          | 2026-12-01 | eligible | 2027-01-01..2028-12-31
            years=2 cert=2026-03-01..2028-02-28          | 2028-02-28 | eligible | 2028-02-29..2030-02-28
            years=5 cert=2022-01-01..2026-12-31          | 2026-12-01 | eligible | 2027-01-01..2031-12-31
            years=5 cert=2023-03-01..2028-02-28          | 2028-02-01 | eligible | 2028-02-29..2033-02-28
            # Four years from a leap day end on the 28th: the anniversary is the leap day of 2032.
            years=4 cert=2024-03-01..2028-02-28          | 2028-02-01 | eligible | 2028-02-29..2032-02-28
            # Ends of months: 31 August, then 30 August; 1 May and 30 April.
            cert=2023-08-31..2026-08-30                  | 2026-08-01 | eligible | 2026-08-31..2029-08-30
            cert=2023-05-01..2026-04-30                  | 2026-04-30 | eligible | 2026-05-01..2029-04-30
            # A renewal late by one day into a month of 31 days.
            cert=2023-05-31..2026-05-30                  | 2026-05-31 | eligible | 2026-05-31..2029-05-30
            # --- Suspended: open on its last day, met on the day after; suspended days are not added, over a leap day either.
            susp=2026-11-01..2026-11-22                  | 2026-11-22 | open     | 暂扣
            susp=2026-11-01..2026-11-22                  | 2026-11-23 | eligible | 2027-01-01..2029-12-31
            susp=2024-02-01..2024-03-31                  | 2026-11-23 | eligible | 2027-01-01..2029-12-31
            # Two at once: the later end decides; without an end it stays open.
            susp=2026-11-01..2026-11-05 susp=2026-11-03..| 2026-11-23 | open     | 暂扣
            # --- Hours. Exactly 60 is enough, a hundredth less isn't: open in the running year, failed in one that is over.
            hours=2026:60                                | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            hours=2026:59.99                             | 2026-11-22 | open     | 2026 年学时
            hours=2026:59.99                             | 2026-12-31 | open     | 2026 年学时
            hours=2026:59.99                             | 2027-01-01 | refused  | 2026 年学时
            hours=2025:59.99                             | 2026-11-22 | refused  | 2025 年学时
            # Late study counts from the day on which it is recorded.
            hours=2025:59 late=2025:1@2026-11-22         | 2026-11-21 | refused  | 2025 年学时
            hours=2025:59 late=2025:1@2026-11-22         | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # Validity from mid-year asks the whole of that year; an approved exception takes January to June off: 6/12 of 60 is 30.
            cert=2024-07-01..2027-06-30 hours=2024:30    | 2027-05-01 | refused  | 2024 年学时
            cert=2024-07-01..2027-06-30 hours=2024:30 off=joinedMidYear@2024-01-01..2024-06-30 | 2027-05-01 | eligible | 2027-07-01..2030-06-30
            # Joined on 15 June: June is owed whole, 7/12 of 60 is 35.
            hours=2024:34.99 off=joinedMidYear@2024-01-01..2024-06-14 | 2026-11-22 | refused | 2024 年学时
            hours=2024:35 off=joinedMidYear@2024-01-01..2024-06-14    | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # Maternity leave of 158 days in 2025: 207/365 of 60 is 34.03, rounded up to 34.5.
            hours=2025:34.49 off=longLeave@2025-03-01..2025-08-05     | 2026-11-22 | refused | 2025 年学时
            hours=2025:34.5 off=longLeave@2025-03-01..2025-08-05      | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # The same in a leap year: 208/366 of 60 is 34.1, 34.5 again. Over the turn of the year each year bears its days: 334/365 of 60 is 54.9, 55.
            hours=2024:34.5 off=longLeave@2024-03-01..2024-08-05      | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            hours=2025:55 hours=2024:55 off=longLeave@2024-12-01..2025-01-31 | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # Nobody has approved it: nothing is taken off.
            hours=2025:34.5 asked=longLeave@2025-03-01..2025-08-05    | 2026-11-22 | refused | 2025 年学时
            # --- Posts. Moved to another unit in mid-year without a gap: nothing changes.
            post=enforcementOfficer@2015-01-01..2026-06-30 post=enforcementOfficer@2026-07-01.. | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # An auxiliary until June 2024, an officer since: bound on 31 December 2024, so 60 hours of 2024 are asked; of 2023 none.
            cert=2023-12-01..2026-11-30 hours=2023:0 post=auxiliary@2015-01-01..2024-06-30 post=enforcementOfficer@2024-07-01.. | 2026-11-22 | eligible | 2026-12-01..2029-11-30
            hours=2024:30 post=auxiliary@2015-01-01..2024-06-30 post=enforcementOfficer@2024-07-01.. | 2026-11-22 | refused | 2024 年学时
            # The last day on a post still counts.
            post=enforcementOfficer@2015-01-01..2026-11-22            | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            post=enforcementOfficer@2015-01-01..2026-11-21            | 2026-11-22 | refused  | 在岗
            # The post is there, its holder isn't (lent to elsewhere) until the day of the return.
            onPost=2015-01-01..2026-03-31 onPost=2026-11-22..         | 2026-11-21 | refused  | 在岗
            onPost=2015-01-01..2026-03-31 onPost=2026-11-22..         | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # A contract worker: barred and off the establishment.
            employment=contract@2015-01-01..                          | 2026-11-22 | refused  | 在编,用工性质
            # --- Exams: twelve months ago to the day still count, the day before doesn't.
            common=2025-11-22                                         | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            common=2025-11-21                                         | 2026-11-22 | open     | 公共法律知识考试
            # On 28 February 2027 twelve months back is 28 February 2026; on the leap day 2028 it is 28 February 2027.
            cert=2024-03-01..2027-02-28 common=2026-02-28             | 2027-02-28 | eligible | 2027-03-01..2030-02-28
            cert=2025-03-01..2028-02-29 common=2027-02-28             | 2028-02-29 | eligible | 2028-03-01..2031-02-28
            cert=2025-03-01..2028-02-29 common=2027-02-27             | 2028-02-29 | open     | 公共法律知识考试
            # --- Sanctions: open until the last day of one with an end, failed without; a warning bars nobody.
            sanction=demotion@2025-12-01..2026-11-30                  | 2026-11-30 | open     | 处分
            sanction=demotion@2025-12-01..2026-11-30                  | 2026-12-01 | eligible | 2027-01-01..2029-12-31
            sanction=demotion@2025-12-01..2026-11-30 sanction=dismissal@2026-06-01.. | 2026-11-22 | refused | 处分
            sanction=warning@2026-06-01..2026-12-01                   | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # --- Assessments of the years of the validity; the year before it is nobody's business any more.
            grade=2024:incompetent                                    | 2026-11-22 | refused  | 2024 年度考核
            grade=2023:incompetent                                    | 2026-11-22 | eligible | 2027-01-01..2029-12-31
            # --- Revoked from a day on: the day before it could still be renewed.
            ended=revoked@2026-11-22..                                | 2026-11-22 | refused  | 证件状态
            ended=revoked@2026-11-22..                                | 2026-11-21 | eligible | 2027-01-01..2029-12-31
            """)
    void the_command_says_what_was_worked_out_by_hand(
            String change, LocalDate on, String verdict, @Nullable String rest) throws IOException {
        VectorFacts vector = VectorFacts.of(change, on);
        Path facts =
                Files.writeString(folder.resolve("facts.json"), vector.facts().encode());
        Path rules = Files.writeString(folder.resolve("rules.yaml"), vector.rules());

        JsonObject said = RenewalRecountedTest.explained(
                        "--facts", facts.toString(), "--rules", rules.toString(), "--on", on.toString())
                .getJsonArray("certificates")
                .getJsonObject(0);

        assertThat(said.getString("verdict")).as(said::encodePrettily).isEqualTo(verdict);
        String validity = said.getString("validFrom") + ".." + said.getString("validTo");
        String lacking = NaiveRenewal.objects(said, "checks").stream()
                .filter(each -> !each.getString("verdict").equals("met")
                        && !each.getString("verdict").equals("noted"))
                .map(each -> each.getString("rule"))
                .collect(Collectors.joining(","));
        assertThat(validity.equals("null..null") ? lacking : validity).isEqualTo(rest == null ? "" : rest);
    }
}
