package xuefa.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes that can be read in one way only: a label, then each field behind its length in four bytes, big-endian. */
final class LabelledFields {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    LabelledFields(String label) {
        bytes.writeBytes(label.getBytes(StandardCharsets.UTF_8));
    }

    LabelledFields add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    LabelledFields add(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
