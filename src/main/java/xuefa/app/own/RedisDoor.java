package xuefa.app.own;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a Redis whether it is there, over a connection of its own. */
record RedisDoor(StoreAddress address) {

    /** What it says to a sign-in and a ping. */
    enum Answer {
        READY,
        LOADING,
        REFUSED,
        NONE
    }

    Answer ping(Duration limit) {
        int millis = (int) Math.max(1, limit.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
            socket.setSoTimeout(millis);
            String words = "AUTH " + address.password() + "\r\nPING\r\n";
            socket.getOutputStream().write(words.getBytes(US_ASCII));
            BufferedReader replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            Answer auth = answer(replies.readLine());
            return auth == Answer.READY ? answer(replies.readLine()) : auth;
        } catch (IOException silence) {
            return Answer.NONE;
        }
    }

    private static Answer answer(@Nullable String reply) {
        return switch (reply) {
            case null -> Answer.NONE;
            case String ok when ok.startsWith("+") -> Answer.READY;
            case String loading when loading.startsWith("-LOADING") -> Answer.LOADING;
            case String refused when refused.startsWith("-") -> Answer.REFUSED;
            default -> Answer.NONE;
        };
    }
}
