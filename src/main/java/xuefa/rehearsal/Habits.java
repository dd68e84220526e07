package xuefa.rehearsal;

/**
 * How candidates behave, as shares from 0 to 1 unless it says otherwise.
 *
 * @param pollSeconds between two looks at a sitting that has not opened, on average
 * @param reactionSeconds from the opening to pressing start, on average
 * @param changesOfMind answers that are changed later
 * @param cutConnections saves whose connection is cut before the reply, to be replayed
 * @param heldBack saves that leave out their oldest entry, which follows later
 * @param otherDevices candidates who go on from another device
 * @param bunched candidates who submit in the last tenth of the time
 * @param walkedAway candidates who never submit
 */
public record Habits(
        double pollSeconds,
        double reactionSeconds,
        double changesOfMind,
        double cutConnections,
        double heldBack,
        double otherDevices,
        double bunched,
        double walkedAway) {
    /** As seen in exams: most wait for the end. */
    public static final Habits USUAL = new Habits(15, 1.5, 0.15, 0.02, 0.02, 0.05, 0.6, 0.03);

    public Habits {
        if (pollSeconds <= 0 || reactionSeconds < 0) {
            throw new IllegalArgumentException("seconds must not be negative");
        }
        for (double share : new double[] {changesOfMind, cutConnections, heldBack, otherDevices, bunched, walkedAway}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is from 0 to 1: " + share);
            }
        }
    }
}
