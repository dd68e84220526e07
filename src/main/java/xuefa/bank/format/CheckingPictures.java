package xuefa.bank.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import xuefa.bank.Fault;
import xuefa.bank.ReadQuestion;
import xuefa.bank.ReadTopic;
import xuefa.bank.Rule;
import xuefa.shared.Digests;

/** Checks that the pictures questions show lie in {@code images/} and are what their names say. */
final class CheckingPictures {
    static final int MOST_BYTES = 1024 * 1024;

    private final Path folder;
    private final Consumer<Fault> faults;
    private final Map<String, String> reasons = new HashMap<>();

    private CheckingPictures(Path root, Consumer<Fault> faults) {
        this.folder = root.resolve("images");
        this.faults = faults;
    }

    /** Reads each picture once, however often it is shown. */
    static void check(Path root, List<ReadTopic> topics, Consumer<Fault> faults) {
        var checking = new CheckingPictures(root, faults);
        topics.forEach(topic -> topic.questions().forEach(checking::check));
    }

    private void check(ReadQuestion question) {
        for (String name : question.pictures()) {
            String reason = reasons.computeIfAbsent(name, this::reason);
            if (!reason.isEmpty()) {
                faults.accept(new Fault(
                        question.stem().at(), Rule.PICTURE, question.id().value(), reason));
            }
        }
    }

    /** What is wrong with a picture, or nothing. */
    private String reason(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return "There is no picture images/" + name + ": put it there, or remove it from the text";
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return "The picture images/" + name + " has more than 1 MiB: make it smaller";
            }
            if (!name.startsWith(Digests.hex(Digests.sha256(bytes)))) {
                return "The picture images/" + name + " has another SHA-256 than its name: rename it";
            }
            return isPicture(bytes) ? "" : "The file images/" + name + " is no PNG, JPEG or GIF: convert it";
        } catch (IOException unreadable) {
            return "The picture images/" + name + " can't be read: check its rights";
        }
    }

    private static boolean isPicture(byte[] bytes) {
        return begins(bytes, 0x89, 'P', 'N', 'G')
                || begins(bytes, 0xFF, 0xD8, 0xFF)
                || begins(bytes, 'G', 'I', 'F', '8');
    }

    private static boolean begins(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
