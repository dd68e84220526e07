package xuefa.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ring of keys for fields: files {@code 0001.key}, {@code 0002.key}, … of 64 bytes, mode 600, in a folder that all nodes share.
 * The first half seals, the second half hashes; the highest number is current, older ones still open. A key that another node or
 * command added is seen within seconds. Any thread.
 */
final class FieldKeys {
    static final int HIGHEST = 0xFFFF;
    private static final int HALF = 32;
    private static final long FRESH_NANOS = 1_000_000_000;

    /** A key of the ring; it never shows itself. */
    static final class Pair {
        private final int number;
        private final byte[] bytes;

        Pair(int number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes.clone();
        }

        int number() {
            return number;
        }

        byte[] sealing() {
            return Arrays.copyOf(bytes, HALF);
        }

        byte[] hashing() {
            return Arrays.copyOfRange(bytes, HALF, bytes.length);
        }

        @Override
        public String toString() {
            return "Pair " + number;
        }
    }

    private final Path folder;
    private volatile NavigableMap<Integer, Pair> ring = new TreeMap<>();
    private volatile FileTime seen = FileTime.fromMillis(0);
    private volatile long lookedNanos = System.nanoTime() - FRESH_NANOS;

    private FieldKeys(Path folder) {
        this.folder = folder;
    }

    /** @throws UncheckedIOException when the folder can't be read or written */
    static FieldKeys in(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FieldKeys keys = new FieldKeys(folder);
            keys.read();
            if (keys.ring.isEmpty()) {
                keys.add();
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + folder, e);
        }
    }

    NavigableMap<Integer, Pair> ring() {
        if (System.nanoTime() - lookedNanos > FRESH_NANOS) {
            lookedNanos = System.nanoTime();
            try {
                if (!Files.getLastModifiedTime(folder).equals(seen)) {
                    read();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The key folder cannot be read: " + folder, e);
            }
        }
        return ring;
    }

    /** A new key above all others. */
    synchronized int add() {
        try {
            read();
            int number = ring.isEmpty() ? 1 : ring.lastKey() + 1;
            if (number > HIGHEST) {
                throw new IllegalStateException("There are " + HIGHEST + " keys for fields: no more fit");
            }
            Path fresh = Files.createTempFile(
                    folder,
                    "new",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] bytes = new byte[2 * HALF];
            new SecureRandom().nextBytes(bytes);
            Files.write(fresh, bytes, StandardOpenOption.SYNC);
            try {
                Files.createLink(folder.resolve("%04d.key".formatted(number)), fresh);
            } catch (FileAlreadyExistsException another) {
                // Another node was quicker; its key is the key.
            } finally {
                Files.delete(fresh);
            }
            read();
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException("A key could not be added to " + folder, e);
        }
    }

    private void read() throws IOException {
        FileTime changed = Files.getLastModifiedTime(folder);
        NavigableMap<Integer, Pair> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".key")).toList()) {
                int number = Integer.parseInt(file.getFileName().toString().replace(".key", ""));
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length != 2 * HALF) {
                    throw new IOException("the key " + file.getFileName() + " is damaged");
                }
                found.put(number, new Pair(number, bytes));
            }
        } catch (NumberFormatException e) {
            throw new IOException("the key folder holds a key whose name is no number", e);
        }
        ring = found;
        seen = changed;
    }
}
