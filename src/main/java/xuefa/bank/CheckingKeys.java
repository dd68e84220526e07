package xuefa.bank;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks that options run from A and that the key is among them. */
final class CheckingKeys {
    private final List<Fault> faults;

    CheckingKeys(List<Fault> faults) {
        this.faults = faults;
    }

    /** Whether a question can be made of it. */
    boolean check(ReadQuestion question) {
        var letters = new TreeSet<String>();
        question.options().forEach(option -> letters.add(option.value().letter()));
        boolean ordered = runsFromA(question, letters);
        return isAmong(question, letters) && ordered;
    }

    private boolean runsFromA(ReadQuestion question, SortedSet<String> letters) {
        char expected = 'A';
        for (String letter : letters) {
            if (letter.charAt(0) != expected) {
                String reason =
                        "Option %s is missing before %s: letters run from A without a gap".formatted(expected, letter);
                faults.add(question.fault(placeOf(question, letter), Rule.OPTION_LETTERS, reason));
                return false;
            }
            expected++;
        }
        return true;
    }

    private boolean isAmong(ReadQuestion question, SortedSet<String> letters) {
        String key = question.key().value();
        var chosen = Letters.of(key);
        for (String letter : chosen) {
            if (!letters.contains(letter)) {
                String reason = "The key names option %s, but the options are %s: correct the key"
                        .formatted(letter, String.join(", ", letters));
                faults.add(question.fault(question.key().at(), Rule.KEY, reason));
                return false;
            }
        }
        String ordered = String.join("", chosen);
        if (!ordered.equals(key)) {
            String reason = "Write the letters of the key once and in order: " + ordered;
            faults.add(question.fault(question.key().at(), Rule.KEY, reason));
            return false;
        }
        return true;
    }

    private static Place placeOf(ReadQuestion question, String letter) {
        return question.options().stream()
                .filter(option -> option.value().letter().equals(letter))
                .map(Located::at)
                .findFirst()
                .orElse(question.id().at());
    }
}
