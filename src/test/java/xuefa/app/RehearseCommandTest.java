package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.AdmissionFile;
import xuefa.shared.Ids;

/** {@code xuefa rehearse}: whatever can't be done ends with 2 and one sentence, and nothing is half-done. */
class RehearseCommandTest {
    @TempDir
    private Path folder;

    private void refused(String saying, String... line) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), line))
                .isEqualTo(2);
        assertThat(err.toString()).contains(saying).hasLineCount(1);
    }

    @Test
    void wrong_usage() {
        String file = folder.resolve("f").toString();
        refused("Say what to do: prepare, run, check or clean", "rehearse");
        refused("Missing required option: '--out", "rehearse", "prepare");
        refused("candidates must be 1 to 100000: 0", "rehearse", "prepare", "--candidates", "0", "--out", file);
        refused("5 seconds to 600 minutes", "rehearse", "prepare", "--minutes", "0", "--out", file);
        refused("Say which rehearsal: --file FILE or --all", "rehearse", "clean", "-s", "data.folder=" + folder);
        refused("a part is written 1/3: 2", run(file, "http://127.0.0.1:9", "--part", "2"));
        refused("--url must be the address of a server", run(file, "ftp://example", "--part", "1/1"));
    }

    private static String[] run(String file, String url, String option, String value) {
        return new String[] {"rehearse", "run", "--url", url, "--file", file, option, value};
    }

    @Test
    void without_a_node_nothing_is_prepared_and_no_file_is_left() {
        Path out = folder.resolve("rehearsal.json");
        refused("No node runs on", "rehearse", "prepare", "--out", out.toString(), "-s", "data.folder=" + folder);
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void a_file_that_is_missing_and_a_server_that_is_away() {
        Path file = folder.resolve("rehearsal.json");
        String nowhere = "http://127.0.0.1:9";
        refused("There is no file", run(file.toString(), nowhere, "--seed", "1"));
        refused("There is no file", "rehearse", "clean", "--file", file.toString(), "-s", "data.folder=" + folder);
        Instant now = Instant.parse("2026-11-22T01:00:00Z");
        new AdmissionFile(file)
                .write(new Admission(
                        Ids.next(),
                        Ids.next(),
                        Ids.next(),
                        now,
                        now.plusSeconds(60),
                        now.plusSeconds(90),
                        "officer",
                        List.of("candidate")));
        refused("No Xuefa answers at " + nowhere, run(file.toString(), nowhere, "--seed", "1"));
        assertThat(folder.toFile().list()).containsExactly("rehearsal.json");
    }
}
