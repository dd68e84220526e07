package xuefa.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A request on its way to the socket, written by hand into one buffer. One thread. */
final class HttpRequest {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(32 * 1024);
    private final ByteBuffer body = ByteBuffer.allocate(32 * 1024);

    /** All lines of a request without a body but the empty one. */
    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** All lines of a request with a body up to its length. */
    static byte[] post(String path, String token) {
        String asking = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + asking
                        + "Content-Type: application/json\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the body of the next request is written. */
    ByteBuffer body() {
        return body.clear();
    }

    HttpRequest put(byte[] text) {
        body.put(text);
        return this;
    }

    HttpRequest put(int number) {
        return put(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    void post(byte[] head) {
        byte[] length = Integer.toString(body.position()).getBytes(StandardCharsets.US_ASCII);
        bytes.clear().put(head).put(length).put(END_OF_HEAD).put(body.flip()).flip();
    }

    void get(byte[] head) {
        bytes.clear().put(head).put(END_OF_HEAD).flip();
    }

    ByteBuffer bytes() {
        return bytes;
    }
}
