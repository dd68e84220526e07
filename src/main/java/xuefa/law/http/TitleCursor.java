package xuefa.law.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The title behind which a page of laws begins, as clients carry it. */
final class TitleCursor {
    private TitleCursor() {}

    static String of(String title) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(title.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when this is no cursor of ours. */
    static Optional<String> read(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String title = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return title.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(title);
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }
}
