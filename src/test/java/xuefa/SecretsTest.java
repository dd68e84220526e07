package xuefa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What opens doors is in no file of the repository: not in code, settings, tests, documents or the web app. */
class SecretsTest {
    private static final List<Pattern> KEYS = List.of(
            Pattern.compile("-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{40}"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\b(?:ghp|gho|glpat|xox[bp])[_-][A-Za-z0-9_-]{20,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{20,}"),
            Pattern.compile("otpauth://totp/[^\\s\"']*secret=[A-Z2-7]{16,}"),
            Pattern.compile("\\$argon2id?\\$v=\\d+\\$"),
            Pattern.compile(
                    "(?i)\\b(?:password|passwd|secret|api[_-]?key|private[_-]?key)\\b\\s*[=:]\\s*['\"][A-Za-z0-9+/_-]{16,}['\"]"),
            Pattern.compile(
                    "(?:postgres|postgresql|redis|https?)://[^\\s:/@\"'{}$<]+:(?!password@)[^\\s:/@\"'{}$<]{8,}@"));

    /** The patterns themselves. */
    private static final Path THIS = Path.of("src/test/java/xuefa/SecretsTest.java");

    private static final Set<String> FOLDERS_WITHOUT = Set.of("target", "node_modules", "dist", ".git", "data");
    private static final long LARGEST = 4 << 20;

    @Test
    void no_file_of_the_repository_holds_a_key() throws IOException {
        List<String> found = new ArrayList<>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            for (Path file :
                    files.filter(each -> isOurs(each) && !each.equals(THIS)).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                looked++;
                for (Pattern key : KEYS) {
                    if (key.matcher(text).find()) {
                        found.add(file + " holds what looks like " + key);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (FOLDERS_WITHOUT.contains(part.toString())) {
                return false;
            }
        }
        return Files.isRegularFile(file) && file.toFile().length() <= LARGEST;
    }
}
