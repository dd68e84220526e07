package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * The user that PostgreSQL, which refuses root, is run as: the node's own, or for root a user namespace, in which root
 * is nobody in particular but still reads its files, or, where containers forbid that, nobody.
 *
 * @param prefix goes before the command
 * @param user the owner its files must have
 */
record RunAs(List<String> prefix, int user) {
    private static final int NOBODY = 65_534;
    private static final Duration TRIAL = Duration.ofSeconds(5);

    /** The first way that works here. */
    static RunAs here() {
        int self = self();
        if (self != 0) {
            return new RunAs(List.of(), self);
        }
        RunAs namespace = new RunAs(List.of("unshare", "--user", "--"), 0);
        if (namespace.works()) {
            return namespace;
        }
        RunAs nobody = nobody();
        if (nobody.works()) {
            return nobody;
        }
        throw new StoreTrouble("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here:"
                + " run the node as an ordinary user, install util-linux, or configure the address of a PostgreSQL.");
    }

    static RunAs nobody() {
        String id = Integer.toString(NOBODY);
        return new RunAs(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"), NOBODY);
    }

    /** Lets that user into the store's folder and gives it this part of it. */
    void handOver(Path home, Path part) throws IOException {
        if (user != self()) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (self() == 0 || Files.getAttribute(part, "unix:uid").equals(self())) {
            Disk.giveTo(user, part);
            return;
        }
        throw new StoreTrouble(part + " belongs to another user: run the node as that user or give it the folder.");
    }

    private boolean works() {
        try {
            return Command.of("true").after(prefix).run(Deadline.in(TRIAL)) == 0;
        } catch (StoreTrouble missing) {
            return false;
        }
    }

    private static int self() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException unreadable) {
            throw new StoreTrouble("This user's number can't be read from /proc; mount it.", unreadable);
        }
    }
}
