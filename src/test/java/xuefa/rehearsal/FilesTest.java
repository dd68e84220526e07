package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.attempt.Entry;
import xuefa.shared.Ids;

/** What rehearsals leave on disk. */
class FilesTest {
    private final UUID rehearsal = Ids.next();

    @TempDir
    private Path folder;

    private Admission admission() {
        Instant now = Instant.parse("2026-11-22T01:00:00Z");
        return new Admission(
                rehearsal,
                Ids.next(),
                Ids.next(),
                now,
                now.plusSeconds(60),
                now.plusSeconds(90),
                "o",
                List.of("a", "b"));
    }

    @Test
    void an_admission_is_read_back_and_only_its_owner_may_read_it() throws Exception {
        AdmissionFile file = new AdmissionFile(folder.resolve("deep/rehearsal.json"));
        Admission admission = admission();
        file.write(admission);
        assertThat(file.read()).isEqualTo(new AdmissionFile.Read.Found(admission));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(admission.toString()).doesNotContain("a, b");
    }

    @Test
    void whatever_else_is_given_is_refused_in_a_sentence() throws Exception {
        unusable("There is no file", folder.resolve("none"));
        for (String text : List.of("", "{}", "[1", "{\"format\":\"xuefa.rehearsal/1\"}", "\u0000")) {
            unusable("not one that xuefa rehearse prepare has written", Files.writeString(folder.resolve("f"), text));
        }
        unusable("can't be read", folder);
    }

    private static void unusable(String saying, Path path) {
        assertThat(new AdmissionFile(path).read())
                .isInstanceOfSatisfying(AdmissionFile.Read.Unusable.class, unusable -> assertThat(unusable.sentence())
                        .contains(saying));
    }

    @Test
    void promises_and_the_summary_are_read_back_and_a_line_that_was_cut_off_is_not() throws Exception {
        UUID attempt = Ids.next();
        List<Promise> given = List.of(
                new Promise.Saved(attempt, 2, List.of(new Entry(1, "q", List.of("a", "b"))), "r1"),
                new Promise.Submitted(attempt, 2, List.of(), "r2"),
                new Promise.Scored(attempt, 8600));
        Path path = folder.resolve("receipts");
        RunSummary summary = summary();
        try (PromiseFile file = PromiseFile.append(path, rehearsal)) {
            given.forEach(promise -> file.add(3, promise));
            file.add(summary);
        }
        Files.writeString(path, "{\"kind\":\"scored\",\"atte", StandardOpenOption.APPEND);
        List<Promise> read = new ArrayList<>();

        var done = (PromiseFile.Read.Done) PromiseFile.read(path, rehearsal, read::add);

        assertThat(read).isEqualTo(given);
        RunSummary back = done.runs().getFirst();
        assertThat(back.part()).isEqualTo(summary.part());
        assertThat(back.gaveUp()).isEqualTo(summary.gaveUp());
        assertThat(back.tally().micros()).isEqualTo(summary.tally().micros());
        assertThat(back.tally().troubles()).isEqualTo(summary.tally().troubles());
        assertThat(back.tally().perSecond()).isEqualTo(summary.tally().perSecond());
        assertThat(PromiseFile.read(path, Ids.next(), read::add)).isInstanceOf(PromiseFile.Read.Unusable.class);
        assertThat(PromiseFile.read(folder.resolve("none"), rehearsal, read::add))
                .isInstanceOf(PromiseFile.Read.Unusable.class);
    }

    static RunSummary summary() {
        Tally tally = new Tally();
        tally.took(Step.WAIT, 40_000_000, -3);
        tally.took(Step.SAVE, 2_000_000, 0);
        tally.took(Step.SAVE, 90_000_000_000L, 65);
        tally.trouble(Step.SAVE, "503 service.record-away");
        return new RunSummary(
                new Part(1, 2),
                Instant.parse("2026-11-22T01:00:00Z"),
                Duration.ofSeconds(70),
                2,
                1,
                new TreeMap<>(java.util.Map.of("save: <refused>", 1)),
                Duration.ofMillis(-20),
                Duration.ofSeconds(7),
                2,
                tally);
    }
}
