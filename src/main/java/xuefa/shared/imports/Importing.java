package xuefa.shared.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives each record of a source its one outcome: faulty ones are rejected, those that are there already are duplicates, the
 * rest is imported. Writes nothing. For one target; one thread.
 */
public final class Importing<T> {
    private final Function<T, Judgement<T>> rule;
    private final Function<T, String> likeness;
    private final Map<String, String> known;

    /**
     * @param rule whether the target can take a record, and in which form
     * @param likeness equal for two sound records that are the same one
     * @param known what the target holds: likeness to id
     */
    public Importing(Function<T, Judgement<T>> rule, Function<T, String> likeness, Map<String, String> known) {
        this.rule = rule;
        this.likeness = likeness;
        this.known = new HashMap<>(known);
    }

    /** Settles all records of a source. Records imported by one call are duplicates in the next. */
    public ImportReport<T> settle(SourceReading.Done<T> source) {
        List<Outcome<T>> outcomes = new ArrayList<>(source.records().size());
        for (var found : source.records()) {
            outcomes.add(settle(found));
        }
        return new ImportReport<>(outcomes, source.asides());
    }

    private Outcome<T> settle(Found<T> found) {
        return switch (found) {
            case Found.Illegible<T> illegible -> new Outcome.Rejected<>(illegible.rejection());
            case Found.Legible<T> legible ->
                switch (rule.apply(legible.value())) {
                    case Judgement.Faulty<T> faulty -> new Outcome.Rejected<>(faulty.rejection());
                    case Judgement.Sound<T> sound -> settle(legible.where(), sound.value());
                };
        };
    }

    private Outcome<T> settle(Where where, T sound) {
        var first = known.putIfAbsent(likeness.apply(sound), where.text());
        return first == null ? new Outcome.Imported<>(where, sound) : new Outcome.Duplicate<>(where, sound, first);
    }
}
