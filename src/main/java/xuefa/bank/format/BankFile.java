package xuefa.bank.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.Rule;

/**
 * A file of a bank.
 *
 * @param path inside the bank's folder, with slashes
 * @param name without folder and {@code .yaml}
 */
record BankFile(Path location, String path, String name) {
    static final int MAX_BYTES = 4 * 1024 * 1024;

    /** The name of the folder it lies in. */
    String folder() {
        return location.getName(location.getNameCount() - 2).toString();
    }

    /** The text, if it is one that a bank may hold; otherwise why not. */
    Optional<String> text(Consumer<Fault> faults) {
        byte[] bytes;
        try (var in = Files.newInputStream(location)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException unreadable) {
            faults.accept(Fault.of(Place.startOf(path), Rule.UNREADABLE, "The file can't be read: check its rights"));
            return Optional.empty();
        }
        if (bytes.length > MAX_BYTES) {
            faults.accept(Fault.of(Place.startOf(path), Rule.SIZE, "The file has more than 4 MiB: split it by topic"));
            return Optional.empty();
        }
        return decoded(bytes, faults).filter(text -> BankText.isVisible(text, path, faults));
    }

    private Optional<String> decoded(byte[] bytes, Consumer<Fault> faults) {
        var out = CharBuffer.allocate(bytes.length);
        var end = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (end.isError()) {
            var place = BankText.endOf(text, path);
            faults.accept(Fault.of(place, Rule.ENCODING, "The file isn't UTF-8 from here on: save it as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
