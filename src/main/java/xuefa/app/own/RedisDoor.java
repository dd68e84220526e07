package xuefa.app.own;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xuefa.shared.store.StoreAddress;

/** The way into a Redis, over a connection of its own each time. */
record RedisDoor(StoreAddress address) implements Door {
    private static final Duration SIGN_IN = Duration.ofSeconds(3);

    @Override
    public Answer signIn() {
        return ping(SIGN_IN);
    }

    @Override
    public boolean answers(Duration limit) {
        Answer answer = ping(limit);
        return answer == Answer.READY || answer == Answer.BUSY;
    }

    private Answer ping(Duration limit) {
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
            case String loading when loading.startsWith("-LOADING") -> Answer.BUSY;
            case String refused when refused.startsWith("-") -> Answer.REFUSED;
            default -> Answer.NONE;
        };
    }
}
