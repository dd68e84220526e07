package xuefa.app;

import java.nio.file.Path;
import java.util.Optional;

/** What came with the program: the launcher says where, and a checkout has it in places of its own. */
final class Installation {
    private Installation() {}

    static Path webFolder() {
        return home().map(home -> home.resolve("web")).orElse(Path.of("web", "dist"));
    }

    static Path questionBank() {
        return home().map(home -> home.resolve("question-bank")).orElse(Path.of("question-bank"));
    }

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("xuefa.home")).map(Path::of);
    }
}
