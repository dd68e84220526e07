package xuefa.bank;

/**
 * An option as a foreign file has it.
 *
 * @param label what the key calls it: A, or an identifier of the source; empty if the source has none
 */
public record DraftOption(String label, String text) {}
