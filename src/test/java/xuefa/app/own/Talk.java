package xuefa.app.own;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import xuefa.shared.store.StoreAddress;

/** What a test says to the stores. */
final class Talk {
    private Talk() {}

    static String sql(StoreAddress to, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        to.jdbcUrl() + "?connectTimeout=5&socketTimeout=5", to.user(), to.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
            }
        }
    }

    static String redis(StoreAddress to, String command) throws IOException {
        try (Socket socket = new Socket(to.host(), to.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(("AUTH " + to.password() + "\r\n" + command + "\r\n").getBytes(US_ASCII));
            var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            String auth = reply(replies);
            return auth.equals("OK") ? reply(replies) : auth;
        }
    }

    /** A reply of RESP 2, an array as its words. */
    private static String reply(BufferedReader from) throws IOException {
        String line = String.valueOf(from.readLine());
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '$' -> rest.equals("-1") ? "nothing" : String.valueOf(exactly(Integer.parseInt(rest), from));
            case '*' -> {
                List<String> words = new ArrayList<>();
                for (int left = Integer.parseInt(rest); left > 0; left--) {
                    words.add(reply(from));
                }
                yield String.join(" ", words);
            }
            default -> rest;
        };
    }

    private static String exactly(int length, BufferedReader from) throws IOException {
        char[] text = new char[length + 2];
        int read = 0;
        while (read < text.length) {
            read += from.read(text, read, text.length - read);
        }
        return new String(text, 0, length);
    }

    static UnixProcess postgres(StoreAddress address) throws SQLException {
        return UnixProcess.of(Long.parseLong(
                        sql(address, "select (regexp_match(pg_read_file('postmaster.pid'), '^[0-9]+'))[1]")))
                .orElseThrow();
    }

    static UnixProcess redis(StoreAddress address) throws IOException {
        String pid = redis(address, "INFO server")
                .lines()
                .filter(line -> line.startsWith("process_id:"))
                .findFirst()
                .orElseThrow();
        return UnixProcess.of(Long.parseLong(pid.substring("process_id:".length())))
                .orElseThrow();
    }

    /** Asks again until it is answered as expected; 20 s at most. */
    static boolean eventually(Callable<Boolean> asExpected) {
        return Deadline.in(Duration.ofSeconds(20)).until(() -> {
            try {
                return asExpected.call();
            } catch (Exception notYet) {
                return false;
            }
        });
    }
}
