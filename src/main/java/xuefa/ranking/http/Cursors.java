package xuefa.ranking.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import xuefa.ranking.PeopleRule;

/** Cursors as clients carry them: opaque, a letter for what they point into, then base64url. */
final class Cursors {
    private static final char PEOPLE = 'p';
    private static final char UNITS = 'u';

    private Cursors() {}

    static String of(PeopleRule.Mark mark) {
        return PEOPLE + encode(mark.order(), mark.personId());
    }

    static String of(UUID unitId) {
        return UNITS + encode(0, unitId);
    }

    /** Empty when this is no cursor of ours. */
    static Optional<PeopleRule.Mark> people(String cursor) {
        return decode(PEOPLE, cursor).map(bytes -> new PeopleRule.Mark(bytes.getLong(), id(bytes)));
    }

    /** Empty when this is no cursor of ours. */
    static Optional<UUID> unit(String cursor) {
        return decode(UNITS, cursor).filter(bytes -> bytes.getLong() == 0).map(Cursors::id);
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String encode(long number, UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(number)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    private static Optional<ByteBuffer> decode(char kind, String cursor) {
        if (cursor.length() != 33 || cursor.charAt(0) != kind) {
            return Optional.empty();
        }
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.substring(1))))
                    .filter(bytes -> bytes.remaining() == 24);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
