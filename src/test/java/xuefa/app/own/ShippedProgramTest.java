package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedProgramTest {
    private static final Deadline LIMIT = Deadline.in(Duration.ofSeconds(60));

    @TempDir
    private Path home;

    @Test
    void it_is_unpacked_once_and_can_be_run() throws IOException {
        ShippedProgram redis = ShippedProgram.redis();
        redis.unpackIn(home, LIMIT);
        Path file = redis.folderIn(home).resolve("redis-server");
        Object first = Files.getAttribute(file, "unix:ino");
        redis.unpackIn(home, LIMIT);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(first);
        assertThat(Command.of(file.toString(), "--version").run(LIMIT)).isZero();
    }

    @Test
    void one_that_lost_bytes_in_a_power_cut_is_unpacked_again() throws IOException {
        ShippedProgram redis = ShippedProgram.redis();
        redis.unpackIn(home, LIMIT);
        Path file = redis.folderIn(home).resolve("redis-server");
        long whole = Files.size(file);
        Files.write(file, new byte[0]);
        redis.unpackIn(home, LIMIT);
        assertThat(file).hasSize(whole);
    }

    @Test
    void an_older_build_and_a_half_unpacked_one_are_deleted() throws IOException {
        Path older = Files.createDirectory(home.resolve("program-0"));
        Path half = Files.createDirectory(Disk.sibling(ShippedProgram.redis().folderIn(home), ".new"));
        Files.createFile(half.resolve("redis-server"));
        ShippedProgram.redis().unpackIn(home, LIMIT);
        assertThat(older).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(ShippedProgram.redis().folderIn(home)).isDirectory();
    }

    @Test
    void unpacking_has_a_limit() {
        assertThatThrownBy(() -> ShippedProgram.postgres().unpackIn(home, Deadline.in(Duration.ZERO)))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("took too long");
    }

    @Test
    void where_none_is_shipped_one_is_told_what_to_do() {
        String system = System.getProperty("os.name");
        System.setProperty("os.name", "Mac OS X");
        try {
            assertThatThrownBy(ShippedProgram::postgres)
                    .isInstanceOf(StoreTrouble.class)
                    .hasMessageStartingWith("No PostgreSQL is shipped for Mac OS X")
                    .hasMessageEndingWith("start one yourself and configure its address.");
        } finally {
            System.setProperty("os.name", system);
        }
    }
}
