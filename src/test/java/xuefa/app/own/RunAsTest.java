package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The users that the stores are run as. */
class RunAsTest {
    private static final int NOBODY = 65_534;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @BeforeEach
    void open_the_folder() throws IOException {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root can be somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void an_ordinary_user_starts_both_and_is_told_what_it_may_not_write() throws Exception {
        String libraries = AnotherNode.copyOfLibraries(Files.createDirectory(folder.resolve("lib")));
        Path data = Files.createDirectory(folder.resolve("data"));
        try (AnotherNode node = AnotherNode.asNobody(libraries, data)) {
            assertThat(node.says())
                    .startsWith("trouble: The data directory may not be written at")
                    .endsWith("give that user the right to or choose another data directory.");
        }
        Files.setAttribute(data, "unix:uid", NOBODY);
        try (AnotherNode node = AnotherNode.asNobody(libraries, data)) {
            assertThat(node.says()).startsWith("started");
            assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                    .isEqualTo(NOBODY);
        }
    }

    @Test
    void root_without_user_namespaces_lets_postgres_run_as_nobody_and_goes_back_later() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder)) {
            try (OwnPostgres postgres = new OwnPostgres(data, RunAs.nobody())) {
                postgres.start(Deadline.in(LIMIT));
                Talk.sql(postgres.address(), "create table fact as select 'kept' as word");
                assertThat(Files.getAttribute(folder.resolve("postgres/cluster"), "unix:uid"))
                        .isEqualTo(NOBODY);
            }
            try (OwnPostgres postgres = new OwnPostgres(data, RunAs.here())) {
                postgres.start(Deadline.in(LIMIT));
                assertThat(Talk.sql(postgres.address(), "select word from fact"))
                        .isEqualTo("kept");
            }
        }
    }
}
