package xuefa.bank;

import java.util.List;

/**
 * One of the answers a question offers.
 *
 * @param letter A to H, the option's name inside the bank; a paper shuffles options and gives them ids of its own
 */
public record Option(String letter, String text) {
    /** What every true/false question offers: A 正确, B 错误. */
    public static final List<Option> TRUE_FALSE = List.of(new Option("A", "正确"), new Option("B", "错误"));

    public Option {
        if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'H') {
            throw new IllegalArgumentException("an option's letter is A to H: " + letter);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("option " + letter + " has no text");
        }
    }
}
