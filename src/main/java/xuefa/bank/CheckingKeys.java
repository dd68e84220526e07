package xuefa.bank;

import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks that what is right is among what can be answered. */
final class CheckingKeys {
    private final List<Fault> faults;

    CheckingKeys(List<Fault> faults) {
        this.faults = faults;
    }

    /** Whether a question can be made of it. */
    boolean check(ReadQuestion question) {
        boolean sound = true;
        for (var part : question.parts()) {
            sound &= switch (part.task()) {
                case ReadTask.Choosing choosing -> isSound(question, choosing);
                case ReadTask.FillingIn filling -> isSound(question, filling);
                case ReadTask.Answering answering -> isSound(question, part, answering);
            };
        }
        return sound;
    }

    private boolean isSound(ReadQuestion question, ReadTask.Choosing choosing) {
        var letters = new TreeSet<String>();
        choosing.options().forEach(option -> letters.add(option.value().letter()));
        boolean ordered = runsFromA(question, choosing, letters);
        return isAmong(question, choosing, letters) && ordered;
    }

    private boolean isSound(ReadQuestion question, ReadTask.FillingIn filling) {
        int gaps = FillIn.gapsIn(filling.stem().value());
        if (gaps != filling.blanks().size()) {
            String reason = "The stem has %d gaps %s, but there are %d blanks: make them as many"
                    .formatted(gaps, FillIn.GAP, filling.blanks().size());
            faults.add(question.fault(filling.stem().at(), Rule.BLANKS, reason));
            return false;
        }
        for (var blank : filling.blanks()) {
            if (!areDifferent(question, blank)) {
                return false;
            }
        }
        return true;
    }

    private boolean areDifferent(ReadQuestion question, Located<Blank> blank) {
        var seen = new HashMap<String, String>();
        for (String variant : blank.value().accepted()) {
            String first = seen.putIfAbsent(PlainText.of(variant), variant);
            if (first != null) {
                String reason = "“%s” counts the same as “%s”: remove one of them".formatted(variant, first);
                faults.add(question.fault(blank.at(), Rule.BLANKS, reason));
                return false;
            }
        }
        return true;
    }

    private boolean isSound(ReadQuestion question, ReadTask.Part part, ReadTask.Answering answering) {
        var marks = part.marks();
        var worth = MakingTasks.worth(answering);
        if (marks != null && !marks.value().equals(worth)) {
            String reason = "The part is worth %s, but its scoring points are worth %s together: make them agree"
                    .formatted(marks.value(), worth);
            faults.add(question.fault(marks.at(), Rule.MARKS, reason));
            return false;
        }
        return true;
    }

    private boolean runsFromA(ReadQuestion question, ReadTask.Choosing choosing, SortedSet<String> letters) {
        char expected = 'A';
        for (String letter : letters) {
            if (letter.charAt(0) != expected) {
                String reason =
                        "Option %s is missing before %s: letters run from A without a gap".formatted(expected, letter);
                faults.add(question.fault(placeOf(choosing, letter), Rule.OPTION_LETTERS, reason));
                return false;
            }
            expected++;
        }
        return true;
    }

    private boolean isAmong(ReadQuestion question, ReadTask.Choosing choosing, SortedSet<String> letters) {
        var key = choosing.key();
        var chosen = Letters.of(key.value());
        for (String letter : chosen) {
            if (!letters.contains(letter)) {
                String reason = "The key names option %s, but the options are %s: correct the key"
                        .formatted(letter, String.join(", ", letters));
                faults.add(question.fault(key.at(), Rule.KEY, reason));
                return false;
            }
        }
        String ordered = String.join("", chosen);
        if (!ordered.equals(key.value())) {
            String reason = "Write the letters of the key once and in order: " + ordered;
            faults.add(question.fault(key.at(), Rule.KEY, reason));
            return false;
        }
        return true;
    }

    private static Place placeOf(ReadTask.Choosing choosing, String letter) {
        return choosing.options().stream()
                .filter(option -> option.value().letter().equals(letter))
                .map(Located::at)
                .findFirst()
                .orElse(choosing.stem().at());
    }
}
