package xuefa.app;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import xuefa.shared.store.StoreAddress;

/** Brings a database to the form that this version needs. Blocking; for the thread that starts the node. */
public final class Migrations {
    private Migrations() {}

    /**
     * @return how many steps were taken
     * @throws CommandTrouble when they can't be taken
     */
    public static int migrate(StoreAddress address) {
        try {
            return Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .locations("classpath:db")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException trouble) {
            throw new CommandTrouble(
                    "The database " + address.database() + " at " + address.host() + ":" + address.port()
                            + " can't be brought to the form that this version needs: " + why(trouble),
                    trouble);
        }
    }

    /** What PostgreSQL said, or the first line of a longer message. */
    private static String why(FlywayException trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof SQLException said) {
                return String.valueOf(said.getMessage()).lines().findFirst().orElse("it doesn't say why");
            }
        }
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("it isn't said why");
    }
}
