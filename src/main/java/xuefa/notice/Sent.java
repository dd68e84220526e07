package xuefa.notice;

/** What became of a letter. The sentences are for the log of deliveries: no address, no content. */
public sealed interface Sent {
    /** The other side has taken it. */
    record Accepted() implements Sent {}

    /** Surely not taken; it may be tried again. */
    record Later(String sentence) implements Sent {}

    /** Surely not taken, and trying again is of no use. */
    record Never(String sentence) implements Sent {}

    /** Perhaps taken. */
    record InDoubt(String sentence) implements Sent {}
}
