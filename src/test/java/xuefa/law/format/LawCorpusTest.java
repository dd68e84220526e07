package xuefa.law.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.law.Article;
import xuefa.law.LawEvent;
import xuefa.law.LawText;
import xuefa.law.TextProblem;

/** Real laws, which this project doesn't contain: name a folder of texts in XUEFA_LAWS, or this is skipped. */
class LawCorpusTest {
    private static final Pattern ARTICLE = Pattern.compile("(?m)^第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?[ 　]");

    @Test
    void no_article_is_lost_or_invented() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            LawText law = read(file).text();
            assertThat(law.articles()).as(file.toString()).hasSize((int)
                    ARTICLE.matcher(text).results().count());
            assertThat(law.dates().version()).as(file.toString()).isPresent();
            assertThat(law.level()).as(file.toString()).isPresent();
        }
    }

    @Test
    void nothing_is_odd_but_notes_that_end_too_early() throws IOException {
        for (Path file : files()) {
            assertThat(read(file).problems())
                    .as(file.toString())
                    .allMatch(problem -> problem.kind() == TextProblem.Kind.HISTORY);
        }
    }

    @Test
    void every_law_is_read_the_same_in_other_layouts() throws Exception {
        for (Path file : files()) {
            LawText law = read(file).text();
            if (law.part().isEmpty() && law.history().stream().anyMatch(LawCorpusTest::isDated)) {
                for (Layout layout :
                        EnumSet.of(Layout.PLAIN, Layout.WRAPPED_WITH_INDENT, Layout.UNSEPARATED, Layout.WORD)) {
                    LawText again = LawFile.laws(layout.bytes(law), layout.fileName())
                            .getFirst()
                            .text();
                    assertThat(again.title()).isEqualTo(law.title());
                    firstDifference(law.articles(), again.articles()).ifPresent(difference -> assertThat(difference)
                            .as(layout + " of " + file)
                            .isNull());
                }
            }
        }
    }

    private static Optional<String> firstDifference(List<Article> printed, List<Article> read) {
        for (int i = 0; i < Math.max(printed.size(), read.size()); i++) {
            String was = i < printed.size() ? printed.get(i).toString() : "nothing";
            String is = i < read.size() ? read.get(i).toString() : "nothing";
            if (!was.equals(is)) {
                return Optional.of("printed " + was + "\nread " + is);
            }
        }
        return Optional.empty();
    }

    private static boolean isDated(LawEvent event) {
        return event.kind() == LawEvent.Kind.PASSED || event.kind() == LawEvent.Kind.PUBLISHED;
    }

    private static ReadLaw read(Path file) {
        return ((LawFile.Reading.Done) LawFile.read(file)).laws().getFirst();
    }

    private static List<Path> files() throws IOException {
        String folder = System.getenv().getOrDefault("XUEFA_LAWS", "");
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "XUEFA_LAWS names no folder of laws");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
