package xuefa.app.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The folder a node keeps its own stores in, held by one JVM at a time: whoever opens it holds its file {@code lock}
 * until closing or dying. Any thread.
 */
public final class DataDirectory implements AutoCloseable {
    /** A second channel on the file would, when closed, release the first one's lock: POSIX locks are per process. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** initdb puts its own path between quotes for a shell. */
    private static final Pattern BEARABLE = Pattern.compile("[^\"$`\\\\\\p{Cntrl}]+");

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is missing and locks it.
     *
     * @throws StoreTrouble when another node holds it or it may not be written
     */
    public static DataDirectory open(Path folder) {
        if (!BEARABLE.matcher(folder.toString()).matches()) {
            throw new StoreTrouble("The data directory " + folder + " has one of \" $ ` \\ or a line break in its name,"
                    + " which PostgreSQL can't bear: choose another.");
        }
        try {
            Path root = Files.createDirectories(folder).toRealPath();
            if (!OPEN.add(root)) {
                throw inUse(root, "this very process");
            }
            try {
                return new DataDirectory(root, locked(root));
            } catch (IOException | RuntimeException trouble) {
                OPEN.remove(root);
                throw trouble;
            }
        } catch (IOException trouble) {
            throw unusable(folder, trouble);
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            ByteBuffer pid = ByteBuffer.allocate(20);
            channel.read(pid);
            channel.close();
            throw inUse(root, "process " + UTF_8.decode(pid.flip()).toString().strip());
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static StoreTrouble inUse(Path root, String owner) {
        return new StoreTrouble("The data directory " + root + " is in use by another node (" + owner
                + "): stop that node or choose another data directory.");
    }

    /** @throws StoreTrouble when its disk has less left */
    void requireFree(int mebibytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() >> 20;
        if (free < mebibytes) {
            throw new StoreTrouble("The disk of " + root + " has only " + free + " MiB left: free at least " + mebibytes
                    + " MiB or choose another data directory.");
        }
    }

    static StoreTrouble unusable(Path path, IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return new StoreTrouble(
                    "The data directory may not be written at " + path + " by the user "
                            + System.getProperty("user.name")
                            + ": give that user the right to or choose another data directory.",
                    trouble);
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return new StoreTrouble("A file is in the place of the folder " + path + ": move it away.", trouble);
        }
        String reason = trouble instanceof FileSystemException problem && problem.getReason() != null
                ? problem.getReason()
                : String.valueOf(trouble.getMessage());
        String cure = reason.contains("No space left") ? "free some space" : "check the disk and its rights";
        return new StoreTrouble(
                "The data directory can't be used at " + path + " (" + reason + "): " + cure + ".", trouble);
    }

    /** The folder of a store. */
    Path home(String store) {
        return folder(store, "rwxr-xr-x");
    }

    /** The log file of a store, a long one put aside as {@code .old}. */
    Path log(String store) {
        Path log = folder("logs", "rwx------").resolve(store + ".log");
        Disk.rollWhenLong(log);
        return log;
    }

    /** Whether this secret has been made. */
    boolean hasSecret(String name) {
        return Files.exists(secretFile(name));
    }

    /** The secret of this name, made at random on the first call and readable by the node's user only. */
    String secret(String name) {
        Path file = secretFile(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Disk.replace(file, HexFormat.of().formatHex(random) + "\n", "rw-------");
            }
            return Files.readString(file).strip();
        } catch (IOException trouble) {
            throw unusable(file, trouble);
        }
    }

    private Path secretFile(String name) {
        return folder("secrets", "rwx------").resolve(name);
    }

    private Path folder(String name, String rights) {
        Path folder = root.resolve(name);
        try {
            return Files.isDirectory(folder)
                    ? folder
                    : Files.createDirectory(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        } catch (IOException trouble) {
            throw unusable(folder, trouble);
        }
    }

    /** Lets another node in. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } finally {
            OPEN.remove(root);
        }
    }
}
