package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_held_by_one_and_free_again_when_closed() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThat(first.home("postgres")).isDirectory();
            assertThatThrownBy(() -> DataDirectory.open(folder.resolve("../" + folder.getFileName())))
                    .isInstanceOf(StoreTrouble.class)
                    .hasMessageContaining("in use by another node");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void a_secret_is_made_once_and_differs_from_others() {
        String secret;
        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThat(data.hasSecret("one")).isFalse();
            secret = data.secret("one");
            assertThat(secret).hasSize(48).isNotEqualTo(data.secret("two"));
        }
        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.hasSecret("one")).isTrue();
            assertThat(again.secret("one")).isEqualTo(secret);
        }
    }

    @Test
    void a_file_in_its_place_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StoreTrouble.class)
                .hasMessage("A file is in the place of the folder " + file + ": move it away.");
    }

    @Test
    void a_name_that_a_shell_would_take_apart_is_refused() {
        assertThatThrownBy(() -> DataDirectory.open(folder.resolve("$(id)")))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("choose another");
        assertThat(folder.resolve("$(id)")).doesNotExist();
    }

    @Test
    void a_disk_without_room_is_named_before_anything_is_written() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> data.requireFree(Integer.MAX_VALUE))
                    .isInstanceOf(StoreTrouble.class)
                    .hasMessageMatching("The disk of .* has only \\d+ MiB left: free at least .* or choose another.*");
        }
    }

    @Test
    void a_long_log_is_put_aside() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            Path log = data.log("postgres");
            Files.write(log, new byte[17 << 20]);
            assertThat(data.log("postgres")).doesNotExist();
            assertThat(Disk.sibling(log, ".old")).exists();
        }
    }
}
