package xuefa.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a password has to be from a day on.
 *
 * @param candidateLeast signs of whoever only sits exams
 * @param administrativeLeast signs of everybody else
 * @param unguessed signs that have to be left when each guess counts as one
 * @param weak words that guessers try first, in small letters
 */
public record PasswordRule(
        LocalDate since,
        String source,
        int candidateLeast,
        int administrativeLeast,
        int most,
        int unguessed,
        Set<String> weak) {
    /** Years and days, phone and identity numbers: digits without thought. */
    private static final Pattern NUMBERS = Pattern.compile("(19|20)[0-9]{2}([01][0-9]([0-3][0-9])?)?|[0-9]{5,}x?");

    private static final Pattern REPEATS = Pattern.compile("(.)\\1{2,}");
    private static final int SHORTEST_GUESS = 3;
    private static final String GUESS = "\0";

    /** What is wrong with a password. */
    public enum Fault {
        SHORT,
        LONG,
        GUESSED
    }

    /** @param names what belongs to the owner and everybody knows: name, username, name of the unit */
    public List<Fault> faults(String password, boolean administrative, List<String> names) {
        int length = password.codePointCount(0, password.length());
        List<Fault> faults = new ArrayList<>();
        if (length < least(administrative)) {
            faults.add(Fault.SHORT);
        }
        if (length > most) {
            faults.add(Fault.LONG);
        } else if (left(password, names) < unguessed) {
            faults.add(Fault.GUESSED);
        }
        return List.copyOf(faults);
    }

    public int least(boolean administrative) {
        return administrative ? administrativeLeast : candidateLeast;
    }

    /** As typed, and with signs that stand for letters read as letters. */
    private int left(String password, List<String> names) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String read = plain.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
        return Math.min(guessed(plain, names), guessed(read, names));
    }

    private int guessed(String text, List<String> names) {
        List<String> guesses = new ArrayList<>(weak);
        names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= 2)
                .forEach(guesses::add);
        guesses.sort(Comparator.comparingInt(String::length).reversed());
        String left = text;
        for (String guess : guesses) {
            left = left.replace(guess, GUESS);
        }
        left = NUMBERS.matcher(left).replaceAll(GUESS);
        left = REPEATS.matcher(sequences(left)).replaceAll(GUESS);
        return left.replaceAll(GUESS + "+", GUESS)
                .codePointCount(0, left.replaceAll(GUESS + "+", GUESS).length());
    }

    /** {@code abc}, {@code 987}: each sign is the neighbour of the one before. */
    private static String sequences(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.max(run(text, at, 1), run(text, at, -1));
            if (end - at >= SHORTEST_GUESS) {
                left.append(GUESS);
                at = end;
            } else {
                left.append(text.charAt(at++));
            }
        }
        return left.toString();
    }

    private static int run(String text, int from, int step) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) - text.charAt(end - 1) == step) {
            end++;
        }
        return end;
    }
}
