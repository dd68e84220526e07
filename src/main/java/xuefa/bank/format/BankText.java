package xuefa.bank.format;

import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.Rule;

/** Walks the characters of a file, so that what nobody can see is found where it stands. */
final class BankText {
    private static final int MOST_FAULTS = 20;

    private BankText() {}

    /** Whether every character can be seen; one fault a line where not. */
    static boolean isVisible(String text, String path, Consumer<Fault> faults) {
        int line = 1;
        int column = 1;
        int faultyLine = 0;
        int found = 0;
        for (int i = 0; i < text.length() && found < MOST_FAULTS; i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isUsual(character)) {
                column++;
                continue;
            }
            if (breaksLine(text, i)) {
                line++;
                column = 1;
                continue;
            }
            if (line > faultyLine && !isVisible(character)) {
                faults.accept(Fault.of(new Place(path, line, column), Rule.CHARACTER, reason(character)));
                faultyLine = line;
                found++;
            }
            column++;
        }
        return found == 0;
    }

    /** The place behind the last character of {@code text}. */
    static Place endOf(String text, String path) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            column++;
            if (breaksLine(text, i)) {
                line++;
                column = 1;
            }
        }
        return new Place(path, line, column);
    }

    /** What to do about the first character of {@code value} that nobody could see, as escapes can write it. */
    static Optional<String> firstInvisible(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (character != '\n' && !isVisible(character)) {
                return Optional.of(reason(character));
            }
        }
        return Optional.empty();
    }

    private static boolean breaksLine(String text, int at) {
        char character = text.charAt(at);
        boolean endsWithFeed = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return character == '\n' || (character == '\r' && !endsWithFeed);
    }

    /** Printable ASCII and the common Han characters: nearly all there is, and quickly told. */
    private static boolean isUsual(int character) {
        return (character >= ' ' && character <= '~') || (character >= '\u4E00' && character <= '\u9FFF');
    }

    private static boolean isVisible(int character) {
        if (character == '\r') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != 0xFFFD;
        };
    }

    private static String reason(int character) {
        return character == '\t'
                ? "There is a tab: use spaces"
                : "There is a character U+%04X, which nobody can see: remove it".formatted(character);
    }
}
