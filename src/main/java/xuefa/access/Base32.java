package xuefa.access;

import java.io.ByteArrayOutputStream;

/** Bytes as letters A–Z and digits 2–7 (RFC 4648, section 6), without padding. */
public record Base32(String text) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public Base32 {
        if (!text.matches("[A-Z2-7]+")) {
            throw new IllegalArgumentException("not in base 32");
        }
    }

    public static Base32 of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        }
        return new Base32(text.toString());
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char each : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "Base32";
    }
}
