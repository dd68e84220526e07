package xuefa.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * A citizen identity number 公民身份号码 (GB 11643-1999): six digits of a division code (GB/T 2260), eight of the birth
 * date, three of a sequence number that is odd for men and even for women, and a check character. Whether the division
 * exists, or ever did, is not looked at. Prints masked only.
 */
public record IdentityNumber(String text) {
    private static final int YOUNGEST = 16;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int BODY = 17;

    /** @throws IllegalArgumentException which never says the number itself */
    public IdentityNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an identity number has 17 digits and then a digit or X");
        }
        if (text.charAt(BODY) != checkDigit(text.substring(0, BODY))) {
            throw new IllegalArgumentException("the check digit of an identity number is wrong");
        }
        birthDate(text);
    }

    /**
     * The number with these parts and the right check digit.
     *
     * @param division six digits
     * @param sequence 0 to 999, odd for men
     */
    public static IdentityNumber of(String division, LocalDate birthDate, int sequence) {
        String body = division + DATE.format(birthDate) + "%03d".formatted(sequence);
        return new IdentityNumber(body + checkDigit(body));
    }

    /**
     * The check character by ISO 7064, MOD 11-2: what makes the weighted sum of all eighteen 1 modulo 11.
     *
     * @param body the first 17 digits
     */
    public static char checkDigit(String body) {
        if (body.length() != BODY || !body.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a check digit belongs to 17 digits");
        }
        int rest = 0;
        for (int i = 0; i < BODY; i++) {
            rest = (rest + body.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    public String division() {
        return text.substring(0, 6);
    }

    public LocalDate birthDate() {
        return birthDate(text);
    }

    /** The first day on which its holder may work: the sixteenth birthday (Labour Law, article 15). */
    public LocalDate workingAge() {
        return birthDate().plusYears(YOUNGEST);
    }

    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MAN : Sex.WOMAN;
    }

    /** What may be shown by default: the first three and the last four characters. */
    public String masked() {
        return text.substring(0, 3) + "*".repeat(11) + text.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.parse(text.substring(6, 14), DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the birth date in an identity number is no day of the calendar");
        }
    }
}
