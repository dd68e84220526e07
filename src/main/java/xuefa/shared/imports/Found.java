package xuefa.shared.imports;

/** A record of the source, as its reader found it. */
public sealed interface Found<T> {
    /** Where it begins. */
    Where where();

    /** It could be read; whether it is sound is not known yet. */
    record Legible<T>(Where where, T value) implements Found<T> {}

    /** There is a record, but nobody can tell what it says. */
    record Illegible<T>(Rejection rejection) implements Found<T> {
        @Override
        public Where where() {
            return rejection.where();
        }
    }
}
