package xuefa.bank.format.qti;

import static xuefa.bank.format.markup.XmlWriter.element;
import static xuefa.bank.format.markup.XmlWriter.text;
import static xuefa.bank.format.markup.XmlWriter.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.bank.format.markup.XmlWriter;

/** Writes a QTI content package: a manifest, and a file for each item. The same questions give the same bytes. */
public final class QtiWriter implements QuestionWriter {
    private static final long THEN = 315_532_800_000L + 24 * 3_600_000;

    private final QtiVersion version;

    public QtiWriter(QtiVersion version) {
        this.version = version;
    }

    @Override
    public String format() {
        return version.format();
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        var bytes = new ByteArrayOutputStream();
        List<Loss> losses = new ArrayList<>();
        var resources = element("resources");
        Set<String> taken = new HashSet<>();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var question : sound) {
                String identifier = identifier(question, taken);
                if (!identifier.equals(question.id()) && question.id() != null) {
                    losses.add(Loss.in(question, "编号改为 " + identifier));
                }
                String path = "items/" + identifier + ".xml";
                with(resources, resource(identifier, path));
                add(zip, path, named(new QtiItemWriter(question, identifier).item(version)));
            }
            add(zip, "imsmanifest.xml", manifest(resources));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Written(bytes.toByteArray(), losses);
    }

    private Element named(Element item) {
        return version == QtiVersion.V3_0 ? QtiNames.inVersion3(item) : item;
    }

    private static void add(ZipOutputStream zip, String path, Element root) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTime(THEN);
        zip.putNextEntry(entry);
        zip.write(XmlWriter.document(root).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Element resource(String identifier, String path) {
        var resource =
                element("resource", "identifier", "r-" + identifier, "type", version.resourceType(), "href", path);
        return with(resource, element("file", "href", path));
    }

    private Element manifest(Element resources) {
        String namespace = version == QtiVersion.V3_0
                ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
                : "http://www.imsglobal.org/xsd/imscp_v1p1";
        var metadata = with(
                element("metadata"),
                text(element("schema"), version.packageSchema()),
                text(element("schemaversion"), version == QtiVersion.V3_0 ? "3.0.0" : "1.0.0"));
        return with(
                element("manifest", "xmlns", namespace, "identifier", "xuefa"),
                metadata,
                element("organizations"),
                resources);
    }

    /** A name as XML allows it; each once. */
    private static String identifier(DraftQuestion question, Set<String> taken) {
        String id = question.id() == null ? "q" : question.id().replaceAll("[^A-Za-z0-9_.-]", "-");
        String name = id.matches("[A-Za-z_].*") ? id : "q-" + id;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
