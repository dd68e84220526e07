package xuefa.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads HTTP/1.1 answers with a length, however they are cut, and keeps little of them. One connection, one thread. */
final class HttpReply {
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final int EXAMPLE = 400;

    private final byte[] head = new byte[4096];
    private int headLength;
    private int bodyLeft = -1;
    private final StringBuilder example = new StringBuilder();
    private final byte[] body;
    private int bodyLength;

    HttpReply() {
        this(0);
    }

    /** @param kept so much of the body */
    HttpReply(int kept) {
        body = new byte[kept];
    }

    /** Takes what arrived; true when the answer is whole. */
    boolean read(ByteBuffer arrived) {
        while (bodyLeft < 0 && arrived.hasRemaining()) {
            head[headLength++] = arrived.get();
            if (endsHead()) {
                bodyLeft = length();
            }
        }
        if (bodyLeft < 0) {
            return false;
        }
        int here = Math.min(bodyLeft, arrived.remaining());
        if (!isGood() && example.length() < EXAMPLE) {
            byte[] text = new byte[here];
            arrived.get(text);
            example.append(new String(text, StandardCharsets.UTF_8));
        } else {
            int kept = Math.min(here, body.length - bodyLength);
            arrived.get(body, bodyLength, kept);
            bodyLength += kept;
            arrived.position(arrived.position() + here - kept);
        }
        bodyLeft -= here;
        return bodyLeft == 0;
    }

    private boolean endsHead() {
        return headLength > 3
                && head[headLength - 1] == '\n'
                && head[headLength - 2] == '\r'
                && head[headLength - 3] == '\n';
    }

    private int length() {
        for (int at = 0; at + LENGTH.length < headLength; at++) {
            int same = 0;
            while (same < LENGTH.length && (head[at + same] | 0x20) == (LENGTH[same] | 0x20)) {
                same++;
            }
            if (same == LENGTH.length) {
                int length = 0;
                for (int digit = at + same; head[digit] != '\r'; digit++) {
                    length = 10 * length + head[digit] - '0';
                }
                return length;
            }
        }
        throw new IllegalStateException(
                "an answer without a length: " + new String(head, 0, headLength, StandardCharsets.US_ASCII));
    }

    /** Of the answer that is being read: the status is 2xx. */
    boolean isGood() {
        return head[9] == '2';
    }

    String example() {
        return new String(head, 9, 3, StandardCharsets.US_ASCII) + " " + example;
    }

    /** The beginning of the body, as much as is kept of it. */
    String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    void clear() {
        headLength = 0;
        bodyLength = 0;
        bodyLeft = -1;
        example.setLength(0);
    }
}
