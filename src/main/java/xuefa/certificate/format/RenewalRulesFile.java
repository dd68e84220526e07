package xuefa.certificate.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import xuefa.certificate.RenewalRule;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;

/** Rules of renewal in YAML, and as JSON in the record; {@code certificate/rules.schema.json} says how they look. */
public final class RenewalRulesFile {
    static final SchemaFile SCHEMA = new SchemaFile("/certificate/rules.schema.json");
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private static final String RULES = "renewalRules";

    private RenewalRulesFile() {}

    /** The rules that ship with us. */
    public static List<RenewalRule> shipped() {
        return kept(shippedContent());
    }

    /** As YAML. */
    public static String shippedContent() {
        try (InputStream in = RenewalRulesFile.class.getResourceAsStream("/certificate/renewal.yaml")) {
            return new String(Objects.requireNonNull(in, "renewal.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link Faulty} for what doesn't fit, IOException when the file can't be read. */
    public static List<RenewalRule> read(Path file) throws IOException, Faulty {
        return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Throws {@link Faulty} for what doesn't fit. */
    public static List<RenewalRule> read(String content) throws Faulty {
        try {
            return read(YAML.readTree(content));
        } catch (JsonProcessingException e) {
            throw new Faulty(List.of("/: not YAML: " + e.getOriginalMessage()));
        }
    }

    /**
     * The rules that a file of facts brings along, as an export of a campaign does; empty when it brings none. Throws {@link Faulty} for what
     * doesn't fit, IOException when the file can't be read.
     */
    public static Optional<List<RenewalRule>> besideFacts(Path facts) throws IOException, Faulty {
        try (JsonParser json = JSON.createParser(facts.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean rules = json.currentName().equals(RULES);
                json.nextToken();
                if (rules) {
                    return Optional.of(read(JSON.createObjectNode().set(RULES, JSON.readTree(json))));
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new Faulty(
                    List.of("/: not JSON, line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage()));
        }
    }

    /** What was read without a fault before. */
    public static List<RenewalRule> kept(String content) {
        try {
            return read(content);
        } catch (Faulty e) {
            throw new IllegalStateException("rules of renewal that were kept are faulty: " + e.getMessage(), e);
        }
    }

    /** Throws {@link Faulty} for what doesn't fit. */
    public static List<RenewalRule> read(JsonNode file) throws Faulty {
        SCHEMA.hold(file);
        return new Fields(file, "").each(RULES, RenewalRulesFile::rule);
    }

    /** What {@link #json} wrote. */
    public static List<RenewalRule> readJson(String rules) {
        try {
            return read(JSON.createObjectNode().set(RULES, JSON.readTree(rules)));
        } catch (JsonProcessingException | Faulty e) {
            throw new IllegalStateException("rules of renewal in the record are broken", e);
        }
    }

    /** An array of rules, each as in the file. */
    public static String json(List<RenewalRule> rules) {
        return array(rules).toString();
    }

    static ArrayNode array(List<RenewalRule> rules) {
        ArrayNode json = JSON.createArrayNode();
        rules.forEach(each -> write(json.addObject(), each));
        return json;
    }

    private static void write(ObjectNode json, RenewalRule rule) {
        json.put("id", rule.id())
                .put("source", rule.source())
                .put("jurisdiction", rule.jurisdiction())
                .put("since", rule.since().toString());
        rule.until().ifPresent(until -> json.put("until", until.toString()));
        json.set("certificateKinds", codes(rule.certificateKinds()));
        json.set("postCategories", codes(rule.postCategories()));
        if (rule.act() == RenewalRule.Act.RENEW) {
            json.put("validityYears", rule.validityYears());
        }
        json.put("opensDays", rule.opensDays()).put("hoursObligation", rule.hoursObligation());
        json.set("examSubjects", codes(rule.examSubjects()));
        json.put("examMonths", rule.examMonths());
        json.set("barredEmployment", codes(rule.barredEmployment()));
        json.set("barredGrades", codes(rule.barredGrades()));
        json.set("barredSanctions", codes(rule.barredSanctions()));
        json.put("objectionDays", rule.objectionDays())
                .put("act", rule.act().code())
                .put("hoursYears", rule.hoursYears().code());
        rule.fixedYear().ifPresent(year -> json.put("inspectedYear", year));
        if (rule.template()) {
            json.put("template", true);
        }
        if (!rule.afterRefusal().isEmpty()) {
            json.put("afterRefusal", rule.afterRefusal());
        }
    }

    private static ArrayNode codes(Collection<String> codes) {
        ArrayNode json = JSON.createArrayNode();
        codes.stream().sorted().forEach(json::add);
        return json;
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
                rule.optionalInteger("validityYears").orElse(0),
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
                        RenewalRule.HoursYears.VALIDITY),
                rule.optionalInteger("inspectedYear"),
                rule.optionalFlag("template").orElse(false),
                rule.optional("afterRefusal").orElse(""));
    }

    private static <E> E coded(E[] all, Function<E, String> code, Optional<String> said, E otherwise) {
        return said.flatMap(word -> Arrays.stream(all)
                        .filter(each -> code.apply(each).equals(word))
                        .findAny())
                .orElse(otherwise);
    }
}
