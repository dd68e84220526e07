package xuefa.shared.imports;

/** Watches a reader at work, on the thread that reads. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress UNWATCHED = records -> true;

    /**
     * Whether to go on.
     *
     * @param records how many were read so far
     */
    boolean goesOn(int records);
}
