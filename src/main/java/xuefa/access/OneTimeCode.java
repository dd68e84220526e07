package xuefa.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A code that people read from paper and type once: twelve signs of 32 that nobody mistakes for another (Crockford's), so 60 bits.
 * Known to its owner only; stores keep a keyed hash.
 */
public record OneTimeCode(String text) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public OneTimeCode {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("no one-time code");
        }
    }

    public static OneTimeCode fresh() {
        return new OneTimeCode(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: in small letters, with gaps or hyphens, with O for 0 and I or L for 1. */
    public static Optional<OneTimeCode> typed(String text) {
        String plain = text.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return WHOLE.matcher(plain).matches() ? Optional.of(new OneTimeCode(plain)) : Optional.empty();
    }

    /** As it is printed: {@code 7K2M-9QXA-30FT}. */
    public String shown() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
