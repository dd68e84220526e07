package xuefa.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Signed heads outside the database, a line each, only ever appended and forced to the disk. Blocking. */
final class HeadsFile {
    private static final String NAME = "heads.txt";

    private final Path file;

    HeadsFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** All of them, in the order of their handing out; none when there is no file. */
    List<String> read() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    void append(List<String> heads) throws IOException {
        if (heads.isEmpty()) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                (String.join("\n", heads) + "\n").getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
