package xuefa.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the proxy, with somebody at the far end who says everything back. */
class TcpProxyTest {
    private final ServerSocket echo = echo();
    private final TcpProxy proxy = TcpProxy.to("127.0.0.1", echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private static ServerSocket echo() {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    try {
                        Socket socket = listener.accept();
                        Thread.ofVirtual().start(() -> sayBack(socket));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sayBack(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException ended) {
            // As the test wanted.
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        return hear(socket, text.length());
    }

    private static String hear(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), US_ASCII);
    }

    private static void hearsNothing(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(10_000);
    }

    @Test
    void a_whole_link_passes_everything_and_its_end() throws IOException {
        try (Socket socket = connected()) {
            String much = "0123456789".repeat(20_000);
            Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(much.getBytes(US_ASCII));
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(hear(socket, much.length())).isEqualTo(much);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_cut_resets_what_is_there_and_lets_new_ones_in() throws IOException {
        try (Socket socket = connected()) {
            say(socket, "a");
            proxy.cut();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket again = connected()) {
            assertThat(say(again, "b")).isEqualTo("b");
        }
    }

    @Test
    void a_refusing_link_resets_new_ones_until_it_is_healed() throws IOException {
        proxy.refuse();
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> say(socket, "a")).isInstanceOf(SocketException.class);
        }
        proxy.heal();
        try (Socket again = connected()) {
            assertThat(say(again, "b")).isEqualTo("b");
        }
    }

    @Test
    void a_hanging_link_says_nothing_and_loses_nothing() throws IOException {
        try (Socket socket = connected()) {
            say(socket, "a");
            proxy.flow(Flow.HELD, Flow.HELD);
            socket.getOutputStream().write('b');
            hearsNothing(socket);
            proxy.heal();
            assertThat(hear(socket, 1)).isEqualTo("b");
        }
    }

    @Test
    void one_direction_may_hang_alone() throws IOException {
        try (Socket socket = connected()) {
            say(socket, "a");
            proxy.flow(Flow.FREE, Flow.HELD);
            socket.getOutputStream().write('b');
            hearsNothing(socket);
            proxy.flow(Flow.HELD, Flow.FREE);
            assertThat(hear(socket, 1)).isEqualTo("b");
            socket.getOutputStream().write('c');
            hearsNothing(socket);
        }
    }

    @Test
    void while_it_hangs_neither_side_hears_that_the_other_has_gone() throws Exception {
        Socket socket = connected();
        say(socket, "a");
        proxy.flow(Flow.HELD, Flow.HELD);
        socket.close();
        Thread.sleep(200);
        assertThat(proxy.connections()).isEqualTo(1);
        proxy.heal();
        for (int i = 0; i < 100 && proxy.connections() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(proxy.connections()).isZero();
    }

    @Test
    void a_slow_link_holds_every_piece_for_a_while() throws IOException {
        try (Socket socket = connected()) {
            proxy.flow(Flow.delayed(Duration.ofMillis(150)), Flow.delayed(Duration.ofMillis(150)));
            long began = System.nanoTime();
            assertThat(say(socket, "abc")).isEqualTo("abc");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
        }
    }

    @Test
    void a_trickling_link_passes_so_many_bytes_a_second_and_the_rest_at_once_when_it_is_healed() throws IOException {
        try (Socket socket = connected()) {
            proxy.flow(Flow.trickling(200), Flow.FREE);
            socket.getOutputStream().write(new byte[100_000]);
            long began = System.nanoTime();
            hear(socket, 60);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(249));
            proxy.heal();
            assertThat(hear(socket, 99_940)).hasSize(99_940);
        }
    }

    @Test
    void nobody_at_the_far_end_is_a_reset() throws IOException {
        echo.close();
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> say(socket, "a")).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void it_can_lead_elsewhere() throws IOException {
        echo.close();
        try (ServerSocket other = echo()) {
            proxy.leadTo("127.0.0.1", other.getLocalPort());
            try (Socket socket = connected()) {
                assertThat(say(socket, "a")).isEqualTo("a");
            }
        }
    }
}
