package xuefa.app.own;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A server's program for this platform, as the libraries of the node ship it.
 *
 * @param resource a tar compressed by xz, or the program itself
 */
record ShippedProgram(String name, URL resource) {
    private static final String FOLDER = "program-";
    private static final String SIZE = "bytes";

    static ShippedProgram postgres() {
        return find("PostgreSQL", isArm() ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz");
    }

    static ShippedProgram redis() {
        return find("redis-server", "redis-server-7.0.15-linux-" + (isArm() ? "arm64" : "amd64"));
    }

    private static ShippedProgram find(String name, String resource) {
        URL found = ShippedProgram.class.getResource("/" + resource);
        if (found == null || !knownPlatform()) {
            throw new StoreTrouble("No " + name + " is shipped for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ", only for Linux on x86-64 and ARM64:"
                    + " start one yourself and configure its address.");
        }
        return new ShippedProgram(name, found);
    }

    private static boolean isArm() {
        return architecture().equals("aarch64") || architecture().equals("arm64");
    }

    private static boolean knownPlatform() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && (isArm() || architecture().equals("amd64") || architecture().equals("x86_64"));
    }

    private static String architecture() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    }

    /** Where this build of it is or will be unpacked. */
    Path folderIn(Path home) {
        try {
            return home.resolve(FOLDER + fingerprint());
        } catch (IOException trouble) {
            throw DataDirectory.unusable(home, trouble);
        }
    }

    /** Unpacks it when it is missing or not whole, and deletes other builds, none of which may be running any more. */
    void unpackIn(Path home, Deadline limit) {
        Path folder = folderIn(home);
        try {
            if (isWhole(folder)) {
                return;
            }
            for (Path other : Disk.in(home, FOLDER)) {
                Disk.delete(other);
            }
            Path fresh = Disk.sibling(folder, ".new");
            Files.createDirectories(fresh);
            unpack(fresh, limit);
            Disk.replace(fresh.resolve(SIZE), Long.toString(Disk.bytesIn(fresh)), "rw-r--r--");
            Disk.moveInto(fresh, folder);
        } catch (IOException trouble) {
            throw DataDirectory.unusable(home, trouble);
        }
    }

    /** After a power cut files that were not flushed are shorter than they were; flushing a thousand takes seconds. */
    private static boolean isWhole(Path folder) throws IOException {
        Path size = folder.resolve(SIZE);
        return Files.exists(size)
                && Files.readString(size).equals(Long.toString(Disk.bytesIn(folder) - Files.size(size)));
    }

    /** Tells one build from another without reading all of it. */
    private String fingerprint() throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection inJar) {
            try (var jar = inJar.getJarFile()) {
                return Long.toHexString(jar.getEntry(inJar.getEntryName()).getCrc());
            }
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private void unpack(Path folder, Deadline limit) throws IOException {
        try (InputStream packed = new BufferedInputStream(resource.openStream(), 1 << 16)) {
            if (!resource.getPath().endsWith(".txz")) {
                write(packed, folder.resolve(name), true);
                return;
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (limit.passed()) {
                        throw new StoreTrouble("Unpacking " + name + " took too long: start again on a calmer disk.");
                    }
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            write(content, target, (entry.getMode() & 0100) != 0);
        }
    }

    private static void write(InputStream content, Path target, boolean program) throws IOException {
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
