package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param headers lines without their end; also Content-Length, if any
 * @param complete false when the sender breaks off after it
 */
@SuppressWarnings("ArrayRecordComponent")
record WireRequest(String operation, String role, String line, List<String> headers, byte[] body, boolean complete) {

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes((line + "\r\n").getBytes(ISO_8859_1));
        headers.forEach(header -> all.writeBytes((header + "\r\n").getBytes(UTF_8)));
        all.writeBytes("\r\n".getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    boolean isHead() {
        return line.startsWith("HEAD ");
    }
}
