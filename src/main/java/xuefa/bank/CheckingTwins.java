package xuefa.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds ids, stems and options that are there twice. For one check, in the order of places, one thread. */
final class CheckingTwins {
    private final List<Fault> faults;
    private final Map<String, Place> ids = new HashMap<>();
    private final Map<String, Located<String>> stems = new HashMap<>();

    CheckingTwins(List<Fault> faults) {
        this.faults = faults;
    }

    void check(ReadQuestion question) {
        var firstId = ids.putIfAbsent(question.id().value(), question.id().at());
        if (firstId != null) {
            String reason = "This id is already used at " + firstId + ": give it the next one that was never used";
            faults.add(question.fault(question.id().at(), Rule.ID_TWICE, reason));
        }
        var stem = new Located<>(question.id().value(), question.stem().at());
        var firstStem = stems.putIfAbsent(PlainText.of(question.stem().value()), stem);
        if (firstStem != null) {
            String reason = "The same stem stands at %s (%s): ask something else, or keep one of the two"
                    .formatted(firstStem.at(), firstStem.value());
            faults.add(question.fault(question.stem().at(), Rule.STEM_TWICE, reason));
        }
        for (var part : question.parts()) {
            if (part.task() instanceof ReadTask.Choosing choosing) {
                checkOptions(question, choosing);
            }
        }
    }

    private void checkOptions(ReadQuestion question, ReadTask.Choosing choosing) {
        var letters = new HashMap<String, String>();
        for (var option : choosing.options()) {
            String letter = option.value().letter();
            String first = letters.putIfAbsent(PlainText.of(option.value().text()), letter);
            if (first != null) {
                String reason = "Option %s says the same as option %s: change one of them".formatted(letter, first);
                faults.add(question.fault(option.at(), Rule.OPTION_ALIKE, reason));
            }
        }
    }
}
