package xuefa.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import xuefa.shared.store.StoreAddress;

/** Makes sure of PostgreSQL before anything is built on it. Blocking. */
final class ReachingPostgres {
    /** It may be starting together with the node. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long PAUSE_MILLIS = 250;
    private static final int OLDEST = 13;

    private ReachingPostgres() {}

    /** @throws CommandTrouble when it can't be reached within 5 s, lets us not in, or is too old */
    static void check(StoreAddress address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                look(address);
                return;
            } catch (SQLException trouble) {
                if (!mayPass(state(trouble)) || System.nanoTime() - end > 0) {
                    throw explained(address, trouble);
                }
                pause();
            }
        }
    }

    private static void look(StoreAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "4");
        properties.setProperty("socketTimeout", "5");
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CommandTrouble(at(address) + " is version " + version + ": take " + OLDEST + " or later");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Starting was interrupted", e);
        }
    }

    private static String state(SQLException trouble) {
        return String.valueOf(trouble.getSQLState());
    }

    /** Class 08 is the connection, 57P03 "starting up"; 08004 is a refusal, as of a missing password. */
    private static boolean mayPass(String state) {
        return (state.startsWith("08") && !state.equals("08004")) || state.equals("57P03");
    }

    private static CommandTrouble explained(StoreAddress address, SQLException trouble) {
        String state = state(trouble);
        String sentence =
                switch (state) {
                    case "28P01", "28000", "08004" ->
                        at(address) + " refuses the user " + address.user()
                                + ": check the user and the password in postgres.url";
                    case "3D000" ->
                        at(address) + " has no database " + address.database()
                                + ": create it, or name another in postgres.url";
                    default ->
                        mayPass(state)
                                ? at(address) + " can't be reached: start it, or correct postgres.url"
                                : at(address) + " can't be used: " + trouble.getMessage();
                };
        return new CommandTrouble(sentence, trouble);
    }

    private static String at(StoreAddress address) {
        return "PostgreSQL at " + address.host() + ":" + address.port();
    }
}
