package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all, whatever happens while it is written. */
final class ReplacedFile {
    private ReplacedFile() {}

    /** What was there before is replaced. */
    static void write(Path target, byte[] content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path unfinished = Files.createTempFile(absolute.getParent(), ".", ".unfinished");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
