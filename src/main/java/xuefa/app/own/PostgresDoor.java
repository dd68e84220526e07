package xuefa.app.own;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import xuefa.shared.store.StoreAddress;

/** The way into a PostgreSQL; signing in makes the database when it is missing. */
record PostgresDoor(StoreAddress address) implements Door {
    /** The request whether TLS is spoken; any server answers it with one byte, also one that is recovering. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 0x04, (byte) 0xd2, 0x16, 0x2f};

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NOT_YET = "57P03";
    private static final String CLASS_OF_SIGN_IN = "28";
    private static final String SECONDS = "3";

    @Override
    public boolean answers(Duration limit) {
        try (Socket socket = new Socket()) {
            int millis = (int) Math.max(1, limit.toMillis());
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(SSL_REQUEST);
            return socket.getInputStream().read() >= 0;
        } catch (IOException silence) {
            return false;
        }
    }

    @Override
    public Answer signIn() {
        try (Connection connection = connect(address)) {
            return connection.isValid(1) ? Answer.READY : Answer.NONE;
        } catch (SQLException refused) {
            return switch (String.valueOf(refused.getSQLState())) {
                case NO_SUCH_DATABASE -> makeDatabase();
                case NOT_YET -> Answer.BUSY;
                case String state when state.startsWith(CLASS_OF_SIGN_IN) -> Answer.REFUSED;
                default -> Answer.NONE;
            };
        }
    }

    private Answer makeDatabase() {
        try (Connection connection = connect(address.withDatabase("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + address.database());
            return Answer.READY;
        } catch (SQLException notYet) {
            return Answer.NONE;
        }
    }

    private static Connection connect(StoreAddress to) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", to.user());
        properties.setProperty("password", to.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        return DriverManager.getConnection(to.jdbcUrl(), properties);
    }
}
