package xuefa.people;

import java.util.regex.Pattern;

/** A mobile number of mainland China: eleven digits, 1 and then 3 to 9 first. Prints masked only. */
public record PhoneNumber(String text) {
    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

    /** @throws IllegalArgumentException which never says the number itself */
    public PhoneNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a mobile number has 11 digits and begins with 13 to 19");
        }
    }

    /** What may be shown by default: the first three and the last four digits. */
    public String masked() {
        return text.substring(0, 3) + "*".repeat(4) + text.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
