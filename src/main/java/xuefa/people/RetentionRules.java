package xuefa.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.shared.file.YamlFile;

/** The file of retention rules that ships with the program. */
public final class RetentionRules {
    private static final YamlFile<List<RetentionRule>> FILE = new YamlFile<>(
            new SchemaFile("/retention/rules.schema.json"), fields -> fields.each("rules", RetentionRules::rule));

    private RetentionRules() {}

    public static List<RetentionRule> shipped() {
        try (InputStream in =
                Objects.requireNonNull(RetentionRules.class.getResourceAsStream("/retention/rules.yaml"))) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Faulty e) {
            throw new IllegalStateException(e);
        }
    }

    static List<RetentionRule> read(byte[] yaml) throws Faulty {
        return FILE.read(yaml);
    }

    private static RetentionRule rule(Fields fields) {
        return new RetentionRule(
                fields.text("kind"),
                fields.text("title"),
                fields.date("since"),
                fields.integer("days"),
                fields.integer("least"),
                fields.text("source"));
    }
}
