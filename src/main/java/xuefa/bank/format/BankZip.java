package xuefa.bank.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xuefa.bank.Question;

/** A bank in our own YAML, in one zip file: {@code laws/} and {@code images/} as they are, {@code banks/} written anew. */
public final class BankZip {
    private static final long THEN = 315_532_800_000L + 24 * 3_600_000;

    private record Topic(String law, String version, String topic) {}

    private BankZip() {}

    /**
     * The same questions give the same bytes. Blocks on the disk.
     *
     * @param bank the folder they come from
     * @throws IOException when the file of a law or a picture can't be read any more
     */
    public static byte[] of(Path bank, List<Question> questions) throws IOException {
        var laws = new TreeSet<String>();
        var pictures = new TreeSet<String>();
        for (var each : questions) {
            laws.add(each.lawId());
            pictures.addAll(each.pictures());
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String law : laws) {
                add(zip, "laws/" + law + ".yaml", Files.readAllBytes(bank.resolve("laws/" + law + ".yaml")));
            }
            addTopics(zip, questions);
            for (String picture : pictures) {
                add(zip, "images/" + picture, Files.readAllBytes(bank.resolve("images/" + picture)));
            }
        }
        return bytes.toByteArray();
    }

    /** {@code banks/} alone, for a bank that already has its laws. The same questions give the same bytes. */
    public static byte[] topics(List<Question> questions) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            addTopics(zip, questions);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void addTopics(ZipOutputStream zip, List<Question> questions) {
        Map<Topic, List<Question>> topics = new LinkedHashMap<>();
        for (var each : questions) {
            var topic = new Topic(each.lawId(), each.version().toString(), each.topic());
            topics.computeIfAbsent(topic, unused -> new ArrayList<>()).add(each);
        }
        int number = 0;
        for (var topic : topics.entrySet()) {
            String path = "banks/%s/topic-%03d.yaml".formatted(topic.getKey().law(), ++number);
            add(zip, path, TopicYaml.of(topic.getValue()));
        }
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) {
        var entry = new ZipEntry(path);
        entry.setTime(THEN);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
