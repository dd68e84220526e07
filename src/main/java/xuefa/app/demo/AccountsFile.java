package xuefa.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The accounts of the demo with their passwords as CSV (RFC 4180, UTF-8): role, username, password, see. Only its owner may read
 * it; it is there whole or not at all. Blocks on the disk.
 */
record AccountsFile(Path path) {
    private static final String HEAD = "role,username,password,see";

    /** The path. */
    Path write(List<ListedAccount> accounts) {
        String text = accounts.stream().map(AccountsFile::line).collect(Collectors.joining("", HEAD + "\r\n", ""));
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    folder,
                    "demo-accounts",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of demo accounts cannot be written: " + path, e);
        }
    }

    /** Passwords by username; empty when there is no file. */
    Map<String, String> read() {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .filter(fields -> fields.length == 4)
                    .collect(Collectors.toMap(fields -> fields[1], fields -> fields[2], (first, second) -> first));
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of demo accounts cannot be read: " + path, e);
        }
    }

    private static String line(ListedAccount account) {
        String see = "\"" + account.see().replace("\"", "\"\"") + "\"";
        return String.join(",", account.role(), account.username(), account.password(), see) + "\r\n";
    }
}
