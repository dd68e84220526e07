package xuefa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security claims no test that isn't there, and leaves no chapter of the standard out. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("src/docs/security.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT)|[\\w.]+\\.test\\.ts)`");

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(names(Path.of("src/test/java"), ".java"));
        there.addAll(names(Path.of("web/src"), ".ts"));

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(there).containsAll(named);
    }

    @Test
    void every_chapter_of_the_standard_is_there() throws IOException {
        String page = Files.readString(PAGE);
        for (int chapter = 1; chapter <= 16; chapter++) {
            assertThat(page).contains("\n### V" + chapter + " ").contains("\n| " + chapter + ".1");
        }
    }

    /** Without the ending of Java files; others with it. */
    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
