package xuefa.app;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import xuefa.shared.store.StoreAddress;

/** Brings a database to the form that this version needs. Blocking; for the thread that starts the node. */
public final class Migrations {
    private Migrations() {}

    /** @return how many steps were taken */
    public static int migrate(StoreAddress address) {
        MigrateResult result = Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                        address.user(),
                        address.password())
                .locations("classpath:db")
                .connectRetries(10)
                .load()
                .migrate();
        return result.migrationsExecuted;
    }
}
