package xuefa.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** What becomes of a record of an import when it is committed. */
public sealed interface RecordFate {
    /** It is new to the bank. */
    record Imported(String likeness) implements RecordFate {}

    /** The bank holds it already. */
    record SameAsQuestion(String likeness, UUID questionId) implements RecordFate {}

    /** @param number of the record of the same import that comes first */
    record SameAsRecord(String likeness, int number) implements RecordFate {}

    record Rejected(Rejection rejection) implements RecordFate {}

    /**
     * A sound record.
     *
     * @param number its place in the file, from 1
     * @param likeness as {@link Likeness#digest} tells it
     */
    record Sound(int number, String likeness) {}

    /**
     * Settles the sound records of an import among themselves and against the bank.
     *
     * @param sound in the order of the file
     * @param known what the bank holds: likeness to question
     * @return one each, in the same order
     */
    static List<RecordFate> of(List<Sound> sound, Map<String, UUID> known) {
        var questions = new HashMap<String, String>();
        known.forEach((likeness, id) -> questions.put(likeness, id.toString()));
        List<Found<Sound>> records = new ArrayList<>(sound.size());
        sound.forEach(each ->
                records.add(new Found.Legible<>(new Where(String.valueOf(each.number()), each.number()), each)));
        return new Importing<Sound>(Judgement.Sound::new, Sound::likeness, questions)
                .settle(new SourceReading.Done<>(records, List.of())).outcomes().stream()
                        .map(outcome -> of(outcome, known))
                        .toList();
    }

    private static RecordFate of(Outcome<Sound> outcome, Map<String, UUID> known) {
        return switch (outcome) {
            case Outcome.Imported<Sound> imported ->
                new Imported(imported.value().likeness());
            case Outcome.Duplicate<Sound> duplicate -> {
                String likeness = duplicate.value().likeness();
                var question = known.get(likeness);
                yield question == null
                        ? new SameAsRecord(likeness, Integer.parseInt(duplicate.of()))
                        : new SameAsQuestion(likeness, question);
            }
            case Outcome.Rejected<Sound> rejected -> new Rejected(rejected.rejection());
        };
    }
}
