package xuefa.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import xuefa.audit.Tables;
import xuefa.shared.Digests;
import xuefa.shared.store.StoreAddress;

/** Sees to it that the application may do to each table what {@link Tables} says, and no more. Blocking. */
public final class DatabaseRights {
    private static final String USER = "xuefa_app";
    private static final int ONE_AT_A_TIME = 20_250_102;

    private DatabaseRights() {}

    /**
     * The user with narrow rights of a PostgreSQL of the node's own, made when it is missing. Its password follows from the owner's.
     *
     * @throws CommandTrouble when it can't be made
     */
    public static StoreAddress ownUser(StoreAddress owner) {
        String password = derived(owner.password());
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            try (ResultSet there = statement.executeQuery("select 1 from pg_roles where rolname = '" + USER + "'")) {
                String verb = there.next() ? "alter" : "create";
                statement.execute(verb + " role " + USER
                        + " login nosuperuser nocreatedb nocreaterole noreplication password '" + password + "'");
            }
            return owner.withUser(USER, password);
        } catch (SQLException trouble) {
            throw new CommandTrouble("The user " + USER + " can't be made in PostgreSQL: " + trouble.getMessage(), trouble);
        }
    }

    /**
     * Sets the rights of a user to what the list says, at once for all tables.
     *
     * @throws CommandTrouble when the owner may not do that
     */
    public static void set(StoreAddress owner, String user) {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
            String name = quoted(connection, user);
            for (String command : commands(tables(statement), name)) {
                statement.execute(command);
            }
            connection.commit();
        } catch (SQLException trouble) {
            throw new CommandTrouble(
                    "The rights of " + user + " in the database can't be set: " + trouble.getMessage()
                            + ". Let postgres.owner-url name the owner of its tables.",
                    trouble);
        }
    }

    private static List<String> commands(Set<String> there, String name) {
        List<String> commands = new ArrayList<>();
        commands.add("grant usage on schema public to " + name);
        commands.add("revoke all on all tables in schema public from " + name);
        commands.add("grant select on all tables in schema public to " + name);
        commands.add("revoke all on flyway_schema_history from " + name);
        Set<String> named = new TreeSet<>();
        for (Tables.Rights rights : Tables.ALL) {
            named.add(rights.table());
            if (there.contains(rights.table())) {
                commands.add("grant " + rights(rights) + " on " + rights.table() + " to " + name);
            }
        }
        there.stream()
                .filter(table -> !named.contains(table) && !table.equals("flyway_schema_history"))
                .forEach(table -> commands.add("grant insert, update, delete on " + table + " to " + name));
        commands.add("grant usage on all sequences in schema public to " + name);
        return commands;
    }

    private static String rights(Tables.Rights rights) {
        if (rights.everything()) {
            return "insert, update, delete";
        }
        String updates = rights.updates().stream().sorted().collect(Collectors.joining(", "));
        return "insert" + (updates.isEmpty() ? "" : ", update (" + updates + ")") + (rights.removes() ? ", delete" : "");
    }

    private static Set<String> tables(Statement statement) throws SQLException {
        return texts(statement, "select tablename from pg_tables where schemaname = 'public'");
    }

    private static Set<String> texts(Statement statement, String query) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /**
     * What this user may do to the record beyond adding to it, in sentences; empty when that is nothing.
     *
     * @throws CommandTrouble when the database can't be asked
     */
    public static List<String> tooWide(StoreAddress application) {
        try (Connection connection = connect(application);
                Statement statement = connection.createStatement()) {
            List<String> wide = new ArrayList<>();
            if (!texts(statement, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)")
                    .isEmpty()) {
                wide.add(application.user() + " is a superuser or may make users");
            }
            Set<String> changed = new TreeSet<>();
            for (Tables.Rights rights : Tables.ALL) {
                if (!rights.everything() && mayMore(statement, rights)) {
                    changed.add(rights.table());
                }
            }
            if (!changed.isEmpty()) {
                wide.add(application.user() + " may change or remove what only grows: " + String.join(", ", changed));
            }
            return wide;
        } catch (SQLException trouble) {
            throw new CommandTrouble("The rights in the database can't be read: " + trouble.getMessage(), trouble);
        }
    }

    private static boolean mayMore(Statement statement, Tables.Rights rights) throws SQLException {
        String most = rights.removes() ? "UPDATE,TRUNCATE" : "UPDATE,DELETE,TRUNCATE";
        return !texts(
                        statement,
                        "select 1 from pg_tables where schemaname = 'public' and tablename = '" + rights.table()
                                + "' and (has_table_privilege(current_user, 'public.' || tablename, '" + most
                                + "') or tableowner = current_user)")
                .isEmpty();
    }

    private static Connection connect(StoreAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static String derived(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("key " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Digests.hex(mac.doFinal(USER.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
