package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xuefa.app.RetainedOfRooms;
import xuefa.people.RetentionRule;
import xuefa.people.RetentionRules;
import xuefa.people.flow.Retained;
import xuefa.people.flow.Retaining;
import xuefa.people.store.RetentionStore;
import xuefa.shared.Actor;
import xuefa.support.TestFutures;

/** Years go by: what may not be kept is erased, the record says that a rule did it, and tampering is still found. */
class RetentionStoryTest {
    private static Retaining.Report run(SealedRecord record, boolean dry, boolean byCommand) {
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofDays(12 * 366)));
        var retaining = new Retaining(
                RetentionRules.shipped(),
                RetainedOfRooms.all(),
                new RetentionStore(record.store()),
                byCommand,
                later,
                ZoneId.of("Asia/Shanghai"));
        return TestFutures.await(retaining.run(Actor.COMMAND, dry));
    }

    private static long of(Retaining.Report report, String kind) {
        return report.lines().stream()
                .filter(line -> line.kind().equals(kind))
                .mapToLong(Retaining.Line::number)
                .sum();
    }

    @Test
    void every_rule_has_something_to_erase_by_and_everything_kept_for_a_time_has_a_rule() {
        Set<String> rules =
                RetentionRules.shipped().stream().map(RetentionRule::kind).collect(Collectors.toSet());

        assertThat(RetainedOfRooms.all()).extracting(Retained::kind).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void after_years_the_record_tells_lawful_erasing_and_still_finds_tampering() {
        try (SealedRecord record = SealedRecord.copy()) {
            Retaining.Report due = run(record, true, true);
            Retaining.Report gone = run(record, false, true);
            record.seal();

            assertThat(of(gone, "answers")).isEqualTo(of(due, "answers")).isEqualTo(15);
            assertThat(of(gone, "resultDetails")).isEqualTo(20);
            assertThat(of(gone, "timeGrantReasons")).isEqualTo(5);
            assertThat(of(gone, "entries")).isGreaterThan(5);
            assertThat(record.texts("select count(*) from answer")).containsExactly("0");
            assertThat(record.texts("select distinct score::text from result")).containsExactly("8600");
            Verification lawful = record.verify(record.heads().toArray(String[]::new));
            assertThat(lawful.faults()).isEmpty();
            assertThat(lawful.erased()).isGreaterThan(45);
            Retaining.Report again = run(record, false, true);
            assertThat(again.lines())
                    .filteredOn(line -> !line.kind().equals("entries"))
                    .allMatch(line -> line.number() == 0);

            String attempt =
                    record.texts("select id::text from attempt limit 1").getFirst();
            record.sql("update result set score = 9900 where attempt_id = '" + attempt + "'");
            assertThat(record.verify().faults()).extracting(Fault::key).containsExactly(attempt + "/1");
        }
    }

    @Test
    void a_node_counts_what_only_the_command_erases() {
        try (SealedRecord record = SealedRecord.copy()) {
            assertThat(of(run(record, true, false), "answers")).isEqualTo(15);
            assertThat(run(record, false, false).lines())
                    .extracting(Retaining.Line::kind)
                    .containsExactlyElementsOf(
                            List.of("sessions", "peopleImports", "phonesOfThoseWhoLeft", "identityOfThoseWhoLeft"));
            assertThat(record.texts("select count(*) from answer")).isNotEqualTo(List.of("0"));
        }
    }
}
