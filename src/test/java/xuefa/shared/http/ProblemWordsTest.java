package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.shared.http.ProblemWords.Language;

class ProblemWordsTest {
    /** A status and a code, as they stand side by side wherever a problem is made. */
    private static final Pattern MADE = Pattern.compile("\\b[45]\\d\\d,\\s*\"([a-z-]+\\.[a-z-]+)\"");

    private static final Set<String> CODES = codes();

    @Test
    void every_problem_says_in_both_languages_what_happened_and_what_to_do() {
        assertThat(CODES).hasSizeGreaterThan(10).contains("attempt.late", "service.record-away");
        assertThat(CODES).allSatisfy(code -> {
            for (Language language : Language.values()) {
                var said = Problem.of(400, code).toJson(language);
                assertThat(Set.of("title", "detail", "todo"))
                        .allSatisfy(part -> assertThat(said.getString(part)).isNotBlank());
            }
        });
    }

    @Test
    void both_languages_have_words_for_the_same_problems_and_for_no_others() {
        Set<String> wanted = CODES.stream()
                .flatMap(code -> Stream.of(code + ".title", code + ".detail", code + ".todo"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(words("zh")).isEqualTo(words("en"));
        assertThat(words("zh").stream().filter(key -> key.matches(".*\\.(title|detail|todo)")))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void no_words_stand_there_twice() throws IOException {
        for (String language : Set.of("zh", "en")) {
            assertThat(Files.readAllLines(file(language)).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("=", 2)[0].strip()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_language_is_chinese_unless_english_is_asked_for_first() {
        assertThat(Language.of(null)).isEqualTo(Language.ZH);
        assertThat(Language.of("fr")).isEqualTo(Language.ZH);
        assertThat(Language.of("zh-CN,en;q=0.5")).isEqualTo(Language.ZH);
        assertThat(Language.of("en-GB,zh;q=0.5")).isEqualTo(Language.EN);
    }

    @Test
    void the_sentences_of_rankings_are_there_in_both_languages() {
        assertThat(bundle("ranking_zh").keySet()).isEqualTo(bundle("ranking_en").keySet());
    }

    private static Set<String> words(String language) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/words/problems_" + language + ".properties");
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("words/" + name, Locale.ROOT);
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                MADE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
