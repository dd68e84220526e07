package xuefa.shared.imports;

/** What became of one record of the source; each has exactly one. */
public sealed interface Outcome<T> {
    /** Where the record begins. */
    Where where();

    /** It is new and sound. */
    record Imported<T>(Where where, T value) implements Outcome<T> {}

    /**
     * The same is there already.
     *
     * @param of the id of the one in the target, or where the first one of this file stands
     */
    record Duplicate<T>(Where where, T value, String of) implements Outcome<T> {}

    /** It cannot be taken as it is. */
    record Rejected<T>(Rejection rejection) implements Outcome<T> {
        @Override
        public Where where() {
            return rejection.where();
        }
    }
}
