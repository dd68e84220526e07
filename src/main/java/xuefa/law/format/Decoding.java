package xuefa.law.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes: UTF-8, UTF-16 with its mark, or GB18030, which contains GBK and GB2312. */
final class Decoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ODD_PER_THOUSAND = 2;

    private Decoding() {}

    /** @throws Trouble when the bytes are no text in any of these */
    static String text(byte[] bytes) throws Trouble {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return checked(strictly(bytes, StandardCharsets.UTF_16)
                    .orElseThrow(() -> new Trouble("It starts like UTF-16 text and is none: save it as UTF-8")));
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? checked(utf8.get())
                : checked(strictly(bytes, GB18030)
                        .orElseThrow(() -> new Trouble("It is neither UTF-8 nor GB18030 text: save it as UTF-8")));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static String checked(String text) throws Trouble {
        long odd = text.chars().filter(Decoding::isOdd).count();
        if (odd * 1000 > (long) text.length() * ODD_PER_THOUSAND) {
            throw new Trouble(
                    "It is no text, or text in an unknown encoding: save it as UTF-8 text, Markdown or .docx");
        }
        return text;
    }

    private static boolean isOdd(int character) {
        int type = Character.getType(character);
        return (character < ' ' && character != '\n' && character != '\r' && character != '\t' && character != '\f')
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }

    static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
