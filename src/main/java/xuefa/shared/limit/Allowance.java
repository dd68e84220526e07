package xuefa.shared.limit;

/**
 * How often something may be done.
 *
 * @param perSecond in the long run; 0 means as often as somebody likes
 * @param burst at once, after a rest
 */
public record Allowance(double perSecond, int burst) {
    /** As often as somebody likes. */
    public static final Allowance FREE = new Allowance(0, 1);

    public Allowance {
        if (!(perSecond >= 0) || burst < 1) {
            throw new IllegalArgumentException(perSecond + " a second, " + burst + " at once");
        }
    }

    /** @param seconds whose worth may come at once */
    public static Allowance perSecond(int number, int seconds) {
        return number == 0 ? FREE : new Allowance(number, number * seconds);
    }

    /** A minute's worth may come at once. */
    public static Allowance perMinute(int number) {
        return number == 0 ? FREE : new Allowance(number / 60.0, number);
    }

    boolean isFree() {
        return perSecond == 0;
    }
}
