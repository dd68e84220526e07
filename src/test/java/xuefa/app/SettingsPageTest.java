package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of settings is made from {@link Setting}; when it is stale, the new one lies in target/. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("src/docs/settings.md");
    private static final Path FRESH = Path.of("target/settings.md");

    @Test
    void the_page_of_settings_says_what_the_program_says() throws IOException {
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, page());

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is stale: cp %s %s", PAGE, FRESH, PAGE)
                .isEqualTo(page());
    }

    @Test
    void every_setting_has_a_reason() {
        assertThat(Setting.values())
                .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Settings

                Taken from a file (`xuefa run -c FILE`, a line each: `http.port=8080`), then from the environment, then from flags
                (`-s http.port=8080`); the later one wins. An unknown name in the file or in a flag, and a value that makes no sense,
                stop the start with a sentence. `xuefa run --settings` prints this list. Sizes and times carry their unit in the name.

                | Setting | In the environment | Default | Why |
                | --- | --- | --- | --- |
                """);
        for (Setting each : Setting.values()) {
            page.append("| `%s` | `%s` | %s | %s |%n"
                    .formatted(
                            each.key(),
                            each.variable(),
                            each.standard().isEmpty() ? "empty" : "`" + each.standard() + "`",
                            each.reason()));
        }
        return page.toString();
    }
}
