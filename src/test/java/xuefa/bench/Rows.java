package xuefa.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes many rows by a statement, each parameter a scalar or a column. */
record Rows(Connection connection) {
    private static final Map<Class<?>, String> TYPES =
            Map.of(UUID.class, "uuid", String.class, "text", Integer.class, "int", byte[].class, "bytea");

    /** A parameter that is a list is an array there, of what its first is. */
    int write(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i] instanceof List<?> column ? array(column) : parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private Array array(List<?> column) throws SQLException {
        String type = column.isEmpty() ? "text" : TYPES.get(column.getFirst().getClass());
        Object[] values = "bytea".equals(type) ? column.toArray(byte[][]::new) : column.toArray();
        return connection.createArrayOf(type, values);
    }
}
