package xuefa.training.format;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.training.HoursSubject;
import xuefa.training.Syllabus;

/** The syllabus in YAML; {@code training/syllabus.schema.json} says how it looks. */
public final class SyllabusFile {
    private SyllabusFile() {}

    /** The one that ships with us. */
    public static Syllabus shipped() {
        try (InputStream in = SyllabusFile.class.getResourceAsStream("/training/syllabus.yaml")) {
            var yaml = new YAMLMapper().readTree(Objects.requireNonNull(in, "syllabus.yaml"));
            new SchemaFile("/training/syllabus.schema.json").hold(yaml);
            return new Syllabus(new Fields(yaml, "").each("syllabus", SyllabusFile::part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Faulty e) {
            throw new IllegalStateException("the shipped syllabus is faulty: " + e.getMessage(), e);
        }
    }

    private static Syllabus.Part part(Fields each) throws Faulty {
        return new Syllabus.Part(
                each.text("id"),
                each.text("source"),
                each.date("since"),
                each.optionalDate("until"),
                each.text("obligation"),
                each.texts("categories"),
                each.each(
                        "lines",
                        line -> new Syllabus.Line(
                                HoursSubject.of(line.text("subject")), line.text("title"), line.integer("percent"))));
    }
}
