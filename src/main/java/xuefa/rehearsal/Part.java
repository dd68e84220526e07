package xuefa.rehearsal;

import java.util.regex.Pattern;

/**
 * Which of several clients this is: 1/3 is the first of three.
 *
 * @param number from 1
 */
public record Part(int number, int of) {
    public static final Part WHOLE = new Part(1, 1);
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");

    public Part {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("there is no part " + number + " of " + of);
        }
    }

    /** @throws IllegalArgumentException for anything but a text like 1/3 */
    public static Part parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a part is written 1/3: " + text);
        }
        return new Part(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Every candidate is of one part. */
    public boolean has(int candidate) {
        return candidate % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
