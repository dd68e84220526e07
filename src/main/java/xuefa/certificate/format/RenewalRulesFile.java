package xuefa.certificate.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import xuefa.certificate.RenewalRule;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;

/** Rules of renewal in YAML; {@code certificate/rules.schema.json} says how they look. */
public final class RenewalRulesFile {
    private static final SchemaFile SCHEMA = new SchemaFile("/certificate/rules.schema.json");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private RenewalRulesFile() {}

    /** The rules that ship with us. */
    public static List<RenewalRule> shipped() {
        try (InputStream in = RenewalRulesFile.class.getResourceAsStream("/certificate/renewal.yaml")) {
            return read(YAML.readTree(Objects.requireNonNull(in, "renewal.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Faulty e) {
            throw new IllegalStateException("the shipped rules of renewal are faulty: " + e.getMessage(), e);
        }
    }

    /** Throws {@link Faulty} for what doesn't fit, IOException when the file can't be read. */
    public static List<RenewalRule> read(Path file) throws IOException, Faulty {
        try {
            return read(YAML.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new Faulty(List.of("/: not YAML: " + e.getOriginalMessage()));
        }
    }

    private static List<RenewalRule> read(JsonNode yaml) throws Faulty {
        SCHEMA.hold(yaml);
        return new Fields(yaml, "").each("renewalRules", RenewalRulesFile::rule);
    }

    private static RenewalRule rule(Fields rule) {
        return new RenewalRule(
                rule.text("id"),
                rule.text("source"),
                rule.text("jurisdiction"),
                rule.date("since"),
                rule.optionalDate("until"),
                rule.codes("certificateKinds"),
                rule.codes("postCategories"),
                rule.integer("validityYears"),
                rule.integer("opensDays"),
                rule.text("hoursObligation"),
                rule.codes("examSubjects"),
                rule.integer("examMonths"),
                rule.codes("barredEmployment"),
                rule.codes("barredGrades"),
                rule.codes("barredSanctions"),
                rule.optionalInteger("objectionDays").orElse(0),
                coded(RenewalRule.Act.values(), RenewalRule.Act::code, rule.optional("act"), RenewalRule.Act.RENEW),
                coded(
                        RenewalRule.HoursYears.values(),
                        RenewalRule.HoursYears::code,
                        rule.optional("hoursYears"),
                        RenewalRule.HoursYears.VALIDITY));
    }

    private static <E> E coded(E[] all, Function<E, String> code, Optional<String> said, E otherwise) {
        return said.flatMap(word -> Arrays.stream(all)
                        .filter(each -> code.apply(each).equals(word))
                        .findAny())
                .orElse(otherwise);
    }
}
