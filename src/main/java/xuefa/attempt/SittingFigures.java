package xuefa.attempt;

/**
 * How a sitting stands.
 *
 * @param started people who started at least once
 * @param working attempts open now
 * @param connected open attempts that were heard of lately
 * @param submitted attempts submitted
 */
public record SittingFigures(int started, int working, int connected, int submitted) {
    public SittingFigures {
        if (started < 0 || working < connected || connected < 0 || submitted < 0) {
            throw new IllegalArgumentException(
                    "figures that cannot be: " + started + ", " + working + ", " + connected + ", " + submitted);
        }
    }
}
