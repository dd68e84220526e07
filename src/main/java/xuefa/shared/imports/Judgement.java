package xuefa.shared.imports;

/** What a rule of the target says of a legible record. */
public sealed interface Judgement<T> {
    /** @param value the record in the form the target keeps */
    record Sound<T>(T value) implements Judgement<T> {}

    /** It stays out. */
    record Faulty<T>(Rejection rejection) implements Judgement<T> {}
}
