package xuefa.shared.imports;

/**
 * Why a record cannot be taken. The words are Chinese: clerks read them.
 *
 * @param reason what is wrong with it
 * @param cure what would repair it
 */
public record Rejection(Where where, String reason, String cure) {
    public Rejection {
        if (reason.isBlank() || cure.isBlank()) {
            throw new IllegalArgumentException("a rejection says why and what to do, at " + where);
        }
    }
}
