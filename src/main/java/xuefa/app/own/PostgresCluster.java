package xuefa.app.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data of a PostgreSQL in {@code cluster}. It is made as {@code cluster.new} and renamed when it is finished and
 * on the disk, so that a half-made one is never taken for a whole one.
 */
record PostgresCluster(Path home, RunAs runAs) {
    Path folder() {
        return home.resolve("cluster");
    }

    boolean exists() {
        return Files.isRegularFile(folder().resolve("PG_VERSION"));
    }

    /** Marks its processes in the list of processes. */
    String title() {
        return "xuefa-" + Integer.toHexString(home.hashCode());
    }

    /** Makes it, from nothing or from what a killed attempt left; nothing may be running in it. */
    void make(Path program, String user, String password, Path log, Deadline limit) throws IOException {
        Path fresh = half();
        Disk.delete(fresh);
        Files.createDirectory(fresh);
        runAs.handOver(home, fresh);
        Path secret = home.resolve("initdb-password");
        Disk.replace(secret, password + "\n", "rw-------");
        try {
            runAs.handOver(home, secret);
            int code = initdb(program, user, secret, fresh).writingTo(log).run(limit);
            if (code != 0) {
                throw new StoreTrouble(
                        code < 0
                                ? "Making the PostgreSQL data took too long: start again on a calmer disk."
                                : LogTail.ofLast(log).sentence("The PostgreSQL data can't be made"));
            }
        } finally {
            Disk.delete(secret);
        }
        Disk.append(
                fresh.resolve("postgresql.conf"),
                "\n# What the node needs; own settings go below.\ninclude 'xuefa.conf'\n");
        Disk.moveInto(fresh, folder());
    }

    private Command initdb(Path program, String user, Path secret, Path target) {
        return Command.of(
                        program.resolve("bin/initdb").toString(),
                        "--pgdata=" + target,
                        "--username=" + user,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--text-search-config=simple")
                .after(runAs.prefix())
                .in(home);
    }

    Path half() {
        return home.resolve("cluster.new");
    }

    /** What the node needs; an operator's own settings go into postgresql.conf below the include, or alter system. */
    String settings(int port) {
        return """
            # Written at each start of the node.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            cluster_name = '%s'
            max_connections = 200
            shared_buffers = 256MB
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            min_wal_size = 256MB
            max_wal_size = 512MB
            wal_buffers = 16MB
            jit = off
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            # No values of rows in the log: they may be answers.
            log_error_verbosity = terse
            log_min_error_statement = panic
            """.formatted(port, title());
    }

    /**
     * Deletes the note of a process that is gone. After a power cut its number may be another program's, which would
     * keep PostgreSQL from starting.
     */
    void forgetOldProcess() throws IOException {
        Files.deleteIfExists(folder().resolve("postmaster.pid"));
    }
}
