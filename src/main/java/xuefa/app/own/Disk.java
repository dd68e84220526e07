package xuefa.app.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes to files that survive a power cut: a name shows the old content or the whole new one. */
final class Disk {
    private static final long LONG_LOG_BYTES = 16L << 20;

    private Disk() {}

    /** Gives the file this content and these rights ({@code rw-------}). */
    static void replace(Path file, String text, String rights) throws IOException {
        Path fresh = sibling(file, ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        Files.writeString(fresh, text);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        moveInto(fresh, file);
    }

    /** Adds to a file and waits until it is on the disk. */
    static void append(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(UTF_8.encode(text));
            channel.force(true);
        }
    }

    /** Renames a finished file or folder to the name it is looked for under. */
    static void moveInto(Path finished, Path name) throws IOException {
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(parent(name), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Deletes a file or a folder with all it holds; nothing happens when it is missing. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                if (trouble instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw trouble;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes the user with this number the owner of a folder and all it holds, unless the folder is theirs already. */
    static void giveTo(int user, Path tree) throws IOException {
        if (Objects.equals(Files.getAttribute(tree, "unix:uid"), user)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            // The folder itself comes last, so that a walk cut short is done again.
            for (Path path : all.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static List<Path> in(Path folder, String start) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    /** The lengths of all files in a folder and below together. */
    static long bytesIn(Path folder) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.isRegularFile() ? attributes.size() : 0;
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    /** Puts a log of more than 16 MiB aside as {@code .old}, over an earlier one. */
    static void rollWhenLong(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG_BYTES) {
                Files.move(log, sibling(log, ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException trouble) {
            throw DataDirectory.unusable(log, trouble);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "has no parent folder");
    }
}
