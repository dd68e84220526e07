package xuefa.shared.limit;

/**
 * How often one session may ask, and how often everybody at one address who has no session. Offices share an address, so what
 * people do with a session never counts against it.
 *
 * @param session all that one session asks
 * @param stranger all that comes from one address without a session
 * @param search of one session
 * @param file of one session, and of one person at all nodes
 */
public record Limits(Allowance session, Allowance stranger, Allowance search, Allowance file) {
    public static final Limits NONE = new Limits(Allowance.FREE, Allowance.FREE, Allowance.FREE, Allowance.FREE);
}
