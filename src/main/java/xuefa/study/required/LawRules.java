package xuefa.study.required;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;

/** All versions of the rule; {@code study/law-rules.schema.json} says how its file looks. */
public record LawRules(List<LawRule> versions) {
    public LawRules {
        versions = List.copyOf(versions);
    }

    /** The one that ships with us. */
    public static LawRules shipped() {
        try (InputStream in = LawRules.class.getResourceAsStream("/study/law-rules.yaml")) {
            var yaml = new YAMLMapper().readTree(Objects.requireNonNull(in, "law-rules.yaml"));
            new SchemaFile("/study/law-rules.schema.json").hold(yaml);
            return new LawRules(new Fields(yaml, "").each("rules", LawRules::rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Faulty e) {
            throw new IllegalStateException("the shipped rules for laws are faulty: " + e.getMessage(), e);
        }
    }

    private static LawRule rule(Fields each) {
        return new LawRule(
                each.text("id"),
                each.text("source"),
                each.date("since"),
                each.optionalDate("until"),
                each.integer("readMinutes"),
                each.integer("questions"),
                each.integer("rightPercent"));
    }

    /** The newest in force; before the first one, the first. */
    public LawRule on(LocalDate day) {
        Comparator<LawRule> bySince = Comparator.comparing(LawRule::since);
        return versions.stream()
                .filter(each -> each.isInForceOn(day))
                .max(bySince)
                .orElseGet(() -> versions.stream().min(bySince).orElseThrow());
    }
}
