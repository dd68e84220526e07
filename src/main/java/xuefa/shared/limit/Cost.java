package xuefa.shared.limit;

/** What an operation asks of the server. */
public enum Cost {
    /** Reading or changing a few rows. */
    LITTLE,
    /** Looking through much. */
    SEARCH,
    /** Reading or writing a file. */
    FILE
}
