package xuefa.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for passwords, dated and with their sources, as they came with the program. */
public final class PasswordRules {
    private final List<PasswordRule> rules;

    private PasswordRules(List<PasswordRule> rules) {
        this.rules = rules;
    }

    public static PasswordRules shipped() {
        try (InputStream file = open("passwords.yaml")) {
            Set<String> weak = weakWords();
            List<PasswordRule> rules = new ArrayList<>();
            for (JsonNode each : new YAMLMapper().readTree(file)) {
                rules.add(new PasswordRule(
                        LocalDate.parse(each.get("since").asText()),
                        each.get("source").asText(),
                        each.get("least").get("candidate").asInt(),
                        each.get("least").get("administrative").asInt(),
                        each.get("most").asInt(),
                        each.get("unguessed").asInt(),
                        weak));
            }
            rules.sort(Comparator.comparing(PasswordRule::since));
            return new PasswordRules(List.copyOf(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that counts on a day; before the first one, the first. */
    public PasswordRule on(LocalDate day) {
        return rules.stream()
                .filter(rule -> !rule.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(rules.getFirst());
    }

    private static Set<String> weakWords() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("weak-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/" + name), name);
    }
}
