package xuefa.shared.imports;

import java.util.List;

/** What came of reading a file. */
public sealed interface SourceReading<T> {
    /** @param records every record of the source exactly once, in its order */
    record Done<T>(List<Found<T>> records, List<Aside> asides) implements SourceReading<T> {
        public Done {
            records = List.copyOf(records);
            asides = List.copyOf(asides);
        }
    }

    /**
     * The file as a whole cannot be read: broken, encrypted, too large, of an unknown format. Nothing of it was kept.
     *
     * @param reason in Chinese words, for clerks
     * @param cure what to do
     */
    record Refused<T>(String reason, String cure) implements SourceReading<T> {}

    /** {@link Progress} asked to stop. Nothing of it was kept. */
    record Cancelled<T>() implements SourceReading<T> {}
}
